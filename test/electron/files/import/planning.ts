import { blankFirm } from '#electron/files/import/changes.ts';
import { type EnterpriseWrite, type PlanInput, planEnterpriseImport } from '#electron/files/import/plan.ts';
import type { Cell } from '#electron/files/sheet-cells.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';

export const today = '2026-11-24';

const settings: PlanInput = {
  mapping: null,
  existing: [],
  today,
  people: [
    { id: 'p1', name: '李专员' },
    { id: 'p2', name: '同名' },
    { id: 'p3', name: '同名' },
  ],
  defaultDistrictCode: '370602',
  defaultCommissionerOf: () => null,
  mayWrite: () => true,
  mayAssign: () => true,
  override: new Set(),
};

/** A firm of the store. */
export function firm(id: string, values: Partial<Enterprise>): Enterprise {
  return { ...blankFirm, districtCode: '370602', ...values, id };
}

/** Plans a sheet with one row of headings; its first data row is row 2. */
export function plan(rows: readonly (readonly Cell[])[], input: Partial<PlanInput> = {}) {
  return planEnterpriseImport({ sheetName: '名单', rows }, { ...settings, ...input });
}

/** The store after these writes. */
export function stored(existing: readonly Enterprise[], writes: readonly EnterpriseWrite[]): Enterprise[] {
  const changed = existing.map((before) => {
    const sets = writes.flatMap((write) =>
      write.kind === 'set' && write.id === before.id ? [write.values] : [],
    );
    return Object.assign({}, before, ...sets) as Enterprise;
  });
  const fresh = writes.flatMap((write) =>
    write.kind === 'new' ? [{ id: `new ${existing.length} ${write.row}`, ...write.values }] : [],
  );
  return [...changed, ...fresh];
}

/** One data row under headings of your own, with what is planned for it. */
export function planRow(cells: Readonly<Record<string, Cell>>, input: Partial<PlanInput> = {}) {
  const { preview, writes } = plan([Object.keys(cells), Object.values(cells)], input);
  return { row: preview.rows[0], values: writes[0]?.values, writes };
}
