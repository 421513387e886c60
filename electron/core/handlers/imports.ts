import { isDeepStrictEqual } from 'node:util';
import { type EnterpriseWrite, type ImportPlan, planEnterpriseImport } from '#electron/files/import/plan.ts';
import type { ParseSpreadsheet, SheetCells } from '#electron/files/sheet-cells.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hasRole, hasRoleAnywhere, inDistrict } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { mayAssignFirm } from '#shared/domain/may-write.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Role } from '#shared/domain/role.ts';
import type { ImportPreview } from '#shared/import/preview.ts';

/** The desk of whoever sits at a seat, as far as an import needs it. */
export interface ImportDesk {
  readonly seat: string;
  readonly person: Person;
  readonly listEnterprises: () => readonly Enterprise[];
  readonly listPeople: () => readonly Person[];
  /** Everything or nothing, in one transaction. */
  readonly writeImport: (writes: readonly EnterpriseWrite[]) => void;
}

export interface ImportPorts<Context> {
  readonly parseSpreadsheet: ParseSpreadsheet;
  readonly newId: () => string;
  /** The day in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: () => string;
  /** Refuses with `not_signed_in`. */
  readonly deskOf: (context: Context) => ImportDesk;
}

interface KeptPreview {
  readonly previewId: string;
  readonly personId: string;
  readonly cells: SheetCells;
  readonly mapping: ImportPreview['mapping'];
  /** What the person was shown, and what taking it would have written. */
  readonly shown: ImportPlan;
}

type ImportHandlers<Context> = Pick<
  Handlers<AppApi, Context>,
  'enterprises.previewImport' | 'enterprises.confirmImport'
>;

/** Who may keep firms, as the hub judges it. */
const keepers: readonly Role[] = ['commissioner', 'dispatcher'];

/** Twenty thousand rows weigh some megabytes, therefore only the last few previews are kept. */
const keptPreviews = 4;

/**
 * Preview and confirmation of an import of firms. A preview lives in memory, one per seat, until it has been written.
 * Confirming refuses with `preview_gone`, or `preview_changed` when the same list would now do something else.
 */
export function importHandlers<Context>(ports: ImportPorts<Context>): ImportHandlers<Context> {
  const { parseSpreadsheet, newId, today, deskOf } = ports;
  const previews = new Map<string, KeptPreview>();

  const keep = (seat: string, preview: KeptPreview): void => {
    previews.delete(seat);
    previews.set(seat, preview);
    for (const oldest of previews.keys()) {
      if (previews.size > keptPreviews) previews.delete(oldest);
    }
  };

  return {
    'enterprises.previewImport': async ({ fileName, bytes, mapping }, context) => {
      const desk = entitled(deskOf(context));
      const cells = await parseSpreadsheet(Buffer.from(bytes, 'base64'), fileName);
      const shown = plan(desk, cells, mapping, new Set(), today());
      const previewId = newId();
      const { mapping: taken } = shown.preview;
      keep(desk.seat, { previewId, personId: desk.person.id, cells, mapping: taken, shown });
      return { previewId, fileName, ...shown.preview };
    },
    'enterprises.confirmImport': ({ previewId, override }, context) => {
      const desk = entitled(deskOf(context));
      const kept = previews.get(desk.seat);
      if (kept?.previewId !== previewId || kept.personId !== desk.person.id)
        throw new Refused('preview_gone');
      const planWith = (taken: readonly number[]) =>
        plan(desk, kept.cells, kept.mapping, new Set(taken), today());
      // The store may have changed since: nothing is written that the person has not seen and said yes to.
      if (!isDeepStrictEqual(planWith([]), kept.shown)) throw new Refused('preview_changed');
      const { preview, writes } = planWith(override);
      if (writes.length > 0) desk.writeImport(writes);
      previews.delete(desk.seat);
      return { counts: preview.counts, written: writes.length, rows: preview.rows };
    },
  };
}

function entitled(desk: ImportDesk): ImportDesk {
  if (!hasRoleAnywhere(desk.person, keepers)) throw new Refused('not_allowed');
  return desk;
}

function plan(
  { person, listEnterprises, listPeople }: ImportDesk,
  cells: SheetCells,
  mapping: ImportPreview['mapping'] | null,
  override: ReadonlySet<number>,
  today: string,
): ImportPlan {
  const districtCode = person.grants.find((grant) => keepers.includes(grant.role))?.districtCode ?? null;
  return planEnterpriseImport(cells, {
    mapping,
    override,
    today,
    existing: listEnterprises(),
    people: listPeople().filter((candidate) => hasRoleAnywhere(candidate, ['commissioner'])),
    defaultDistrictCode: districtCode,
    defaultCommissionerOf: (code) => (hasRole(person, ['commissioner'], inDistrict(code)) ? person.id : null),
    mayWrite: (code) => hasRole(person, keepers, inDistrict(code)),
    mayAssign: (firm, to) => mayAssignFirm(person, firm, to),
  });
}
