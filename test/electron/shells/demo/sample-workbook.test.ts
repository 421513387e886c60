import { expect, test } from 'vitest';
import { planEnterpriseImport } from '#electron/files/import/plan.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { sampleWorkbook } from '#electron/shells/demo/sample-workbook.ts';
import { checkUscc } from '#shared/domain/uscc.ts';

const plan = async () => {
  const cells = await readSpreadsheet(await sampleWorkbook(), 'enterprises.xlsx');
  return planEnterpriseImport(cells, {
    mapping: null,
    existing: [],
    today: '2026-11-24',
    people: [],
    defaultDistrictCode: '370699',
    defaultCommissionerOf: () => null,
    mayAssign: () => true,
    mayWrite: () => true,
    override: new Set(),
  });
};

test('the sample list has good rows, a duplicate, a doubt and errors under a title', async () => {
  const { preview } = await plan();

  expect(preview.headerRow).toBe(3);
  expect(preview.counts).toEqual({ new: 11, update: 0, duplicate: 1, warning: 1, error: 3 });
  expect(preview.rows.filter(({ result }) => result === 'error').map(({ reason }) => reason)).toEqual([
    'code_bad_length',
    'district_unknown',
    'name_missing',
  ]);
});

test('its good firms have right codes and fill both channels', async () => {
  const { writes } = await plan();
  const firms = writes.flatMap((write) => (write.kind === 'new' ? [write.values] : []));

  expect(firms.map(({ uscc }) => checkUscc(uscc ?? ''))).toEqual(firms.map(() => 'ok'));
  expect(firms.filter(({ chainRole }) => chainRole !== null).length).toBeGreaterThanOrEqual(2);
  expect(firms.filter(({ doublingTo }) => doublingTo !== null).length).toBeGreaterThanOrEqual(2);
  const others = firms.filter(({ chainRole, doublingFrom }) => chainRole === null && doublingFrom === null);
  expect(others.length).toBeGreaterThanOrEqual(2);
});
