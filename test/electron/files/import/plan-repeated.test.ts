import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planEnterpriseImport } from '#electron/files/import/plan.ts';
import type { Cell } from '#electron/files/sheet-cells.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { enterprise } from '#shared/domain/enterprise.ts';
import {
  fictionalCode,
  longList,
  officeList,
  withWrongCheckDigit,
  workbookOf,
} from '../../../support/messy-workbook.ts';
import { firm, plan, stored } from './planning.ts';

const codes = Array.from({ length: 5 }, (_, index) => fictionalCode(index));
const names = ['甲公司', '乙公司', '乙（烟台）公司', '乙(烟台) 公司', '丙 公司'];
const days = ['2024-01-01', '2024.1', '2024年', '2030', '去年', 45296, null];

const cells = fc.record<Record<string, Cell>>({
  企业名称: fc.constantFrom(...names, null),
  信用代码: fc.constantFrom(
    ...codes,
    codes[0]?.toLowerCase() ?? '',
    withWrongCheckDigit(codes[1] ?? ''),
    '无',
    null,
    9.1e17,
  ),
  区市: fc.constantFrom('芝罘区', '福山', '370687', '外省', null),
  产业链: fc.constantFrom('汽车', '新材料产业链', '不存在', null),
  企业类别: fc.constantFrom('链主', '链上', '倍增', '链主、倍增', '其他', '国有', null),
  倍增企业: fc.constantFrom('是', '否', '2024年', '也许', null),
  倍增开始: fc.constantFrom(...days, '2024.1-2026.12', '2020—2022'),
  倍增截止: fc.constantFrom(...days),
  标签: fc.constantFrom('专精特新', '专精特新、四上', null),
  地址: fc.constantFrom('示例路1号', '示例路2号', null),
  联系人: fc.constantFrom('王某', '李某', null),
  电话: fc.constantFrom(13_800_000_000, '0535-6123456', null),
  专员: fc.constantFrom('李专员', '同名', '外人', null),
});

const lists = fc.array(cells, { minLength: 1, maxLength: 12 });
const overrides = fc.uniqueArray(fc.integer({ min: 2, max: 13 })).map((rows) => new Set(rows));
const firms = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...codes, null)), {
    selector: ([, code]) => code,
    maxLength: 4,
  })
  .map((pairs) =>
    pairs.map(([name, uscc], index) => firm(`f${index}`, { name, uscc, isUsccConfirmed: false })),
  );

const sheetOf = (list: readonly Record<string, Cell>[]) => [
  Object.keys(list[0] ?? {}),
  ...list.map((row) => Object.values(row)),
];

it('writes only what the record allows, and nothing the second time, whatever the list and the store', () => {
  fc.assert(
    fc.property(lists, firms, (list, existing) => {
      const rows = sheetOf(list);
      const first = plan(rows, { existing });
      for (const { kind, values } of first.writes) {
        const schema = kind === 'new' ? enterprise.schema.omit({ id: true }) : enterprise.schema.partial();
        expect(schema.safeParse(values).success).toBe(true);
      }
      const second = plan(rows, { existing: stored(existing, first.writes) });
      expect(second.writes).toEqual([]);
      expect(second.preview.counts).toMatchObject({ new: 0, update: 0 });
    }),
    { numRuns: 1_000 },
  );
});

it('writes no row a second time that was written, whatever doubts were overridden, and comes to rest', () => {
  fc.assert(
    fc.property(lists, firms, overrides, (list, existing, override) => {
      const rows = sheetOf(list);
      let store = existing;
      let last = plan(rows, { existing, override });
      // Renaming a firm by overriding a doubt may settle the doubts of other rows; each row does so once.
      for (let run = 0; run <= rows.length && last.writes.length > 0; run += 1) {
        store = stored(store, last.writes);
        const next = plan(rows, { existing: store, override });
        const again = last.writes.filter(({ row }) => next.writes.some((write) => write.row === row));
        expect(again).toEqual([]);
        last = next;
      }
      expect(last.writes).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it('takes a list as an office sends it, and has nothing to do when it comes again', async () => {
  const list = officeList(
    [
      1,
      '示例重工（烟台）有限公司',
      fictionalCode(1),
      '芝罘',
      '高端装备产业链',
      '链主',
      '2024.1-2026.12',
      '王某',
      '总经理',
      13_800_000_000,
      '示例路1号',
      '专精特新\n四上企业',
      '李专员',
    ],
    [
      2,
      '示例 软件有限公司',
      fictionalCode(2).toLowerCase(),
      '烟台市莱山区',
      '电子信息',
      '链上',
      null,
      '李某',
      '经理',
      '0535—6123456',
      '示例路2号',
    ],
    [3, '示例食品有限公司', 9.13706e17, '龙口市'],
    [4, '示例物流有限公司', withWrongCheckDigit(fictionalCode(4)), '招远'],
    [5, '示例重工(烟台)有限公司', null, '芝罘区'],
    [6, null, fictionalCode(6), '芝罘区'],
    [7],
    ['合计', 6],
    ['填报人：王某'],
  );
  const sheet = await readSpreadsheet(await workbookOf(list), '名单.xlsx');
  const settings = {
    mapping: null,
    existing: [],
    today: '2026-11-24',
    people: [{ id: 'p1', name: '李专员' }],
    defaultDistrictCode: null,
    defaultCommissionerOf: () => null,
    mayAssign: () => true,
    mayWrite: () => true,
    override: new Set<number>(),
  };
  const { preview, writes } = planEnterpriseImport(sheet, settings);
  expect(preview.headerRow).toBe(5);
  expect(preview.rows.map(({ row, result, reason }) => [row, result, reason])).toEqual([
    [6, 'new', ''],
    [7, 'new', ''],
    [8, 'error', 'code_lost_digits'],
    [9, 'warning', 'code_check_digit'],
    [10, 'duplicate', 'same_in_file'],
    [11, 'error', 'name_missing'],
  ]);
  expect(writes[0]?.values).toMatchObject({
    chainCode: 'equipment',
    chainRole: 'leader',
    doublingTo: '2026-12-31',
    contacts: [{ name: '王某', title: '总经理', phone: '13800000000' }],
    tags: [{ code: '专精特新' }, { code: '四上企业' }],
  });
  const again = planEnterpriseImport(sheet, { ...settings, existing: stored([], writes) });
  expect(again.writes).toEqual([]);
  expect(again.preview.counts).toEqual({ new: 0, update: 0, duplicate: 3, warning: 1, error: 2 });
});

it('reads and plans twenty thousand firms in seconds', async () => {
  const bytes = await workbookOf(longList(20_000));
  // Time of the processor, not of the clock: other programs may be at work on the machine.
  const before = process.cpuUsage();
  const sheet = await readSpreadsheet(bytes, '名单.xlsx');
  const { writes } = plan(sheet.rows);
  const { preview } = plan(sheet.rows, { existing: stored([], writes) });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(8_000);
  expect(writes).toHaveLength(20_000);
  expect(preview.counts).toEqual({ new: 0, update: 0, duplicate: 20_000, warning: 0, error: 0 });
}, 60_000);
