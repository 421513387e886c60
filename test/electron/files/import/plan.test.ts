import { describe, expect, it } from 'vitest';
import { Refused } from '#shared/contract/reply.ts';
import { enterprise } from '#shared/domain/enterprise.ts';
import { fictionalCode, withWrongCheckDigit } from '../../../support/messy-workbook.ts';
import { firm, plan, planRow, today } from './planning.ts';

const code = fictionalCode(1);
const wrong = withWrongCheckDigit(code);

describe('a new firm', () => {
  it('takes everything that the row says', () => {
    const { row, values, writes } = planRow({
      企业名称: '示例制造 有限公司',
      信用代码: code.toLowerCase(),
      所属区市: '烟台市福山区',
      产业链: '汽车产业链',
      企业类别: '链主、倍增',
      倍增起止: '2024.1-2026.12',
      标签: '专精特新、四上企业',
      地址: '示例路１号',
      行业: '制造业',
      联系人: '王某',
      职务: '经理',
      联系电话: 13800000000,
      包联专员: '李专员（市工信局）',
    });
    expect(row).toEqual({
      row: 2,
      name: '示例制造有限公司',
      uscc: code,
      result: 'new',
      field: null,
      reason: '',
      params: {},
    });
    expect(writes).toEqual([{ row: 2, kind: 'new', values }]);
    expect(values).toEqual({
      name: '示例制造有限公司',
      uscc: code,
      isUsccConfirmed: false,
      districtCode: '370611',
      address: '示例路1号',
      industry: '制造业',
      chainCode: 'automobile',
      chainRole: 'leader',
      doublingFrom: '2024-01-01',
      doublingTo: '2026-12-31',
      tags: [
        { code: '专精特新', validFrom: null, validTo: null },
        { code: '四上企业', validFrom: null, validTo: null },
      ],
      contacts: [{ name: '王某', title: '经理', phone: '13800000000' }],
      commissionerId: 'p1',
      industryCode: null,
      leaderId: null,
      standingBasis: null,
    });
    expect(() => enterprise.schema.parse({ id: 'x', ...values })).not.toThrow();
  });

  it('stands in the district of whoever imports it where the row names none', () => {
    expect(planRow({ 企业名称: '甲公司', 地址: '示例路' }).values?.districtCode).toBe('370602');
    const { row } = planRow({ 企业名称: '甲公司', 地址: '示例路' }, { defaultDistrictCode: null });
    expect(row).toMatchObject({ result: 'error', field: 'district', reason: 'district_missing' });
  });

  it('goes to the commissioner who imports it where the row names nobody, in their district only', () => {
    const input = {
      defaultCommissionerOf: (code: string) => (code === '370602' ? 'p9' : null),
      override: new Set([2]),
    };
    const commissionerId = (cells: Record<string, string>, more = {}) =>
      planRow({ 企业名称: '甲公司', 地址: '示例路', ...cells }, { ...input, ...more }).values?.commissionerId;
    expect(commissionerId({})).toBe('p9');
    expect(commissionerId({ 区市: '芝罘区', 专员: '' })).toBe('p9');
    expect(commissionerId({ 区市: '福山区' })).toBeNull();
    expect(commissionerId({ 专员: '李专员' })).toBe('p1');
    expect(commissionerId({ 专员: '外人' })).toBeNull();
    const kept = [firm('f', { name: '甲公司', commissionerId: 'p2' }), firm('g', { name: '乙公司' })];
    expect(commissionerId({}, { existing: kept })).toBeUndefined();
    expect(commissionerId({ 企业名称: '乙公司' }, { existing: kept })).toBeUndefined();
  });

  it('is a member of its chain unless the list says otherwise', () => {
    const chainRole = (cells: Record<string, string>) =>
      planRow({ 企业名称: '甲公司', 产业链: '汽车', ...cells }).values?.chainRole;
    expect(chainRole({})).toBe('member');
    expect(chainRole({ 是否链主: '否' })).toBe('member');
    expect(chainRole({ 是否链主: '是' })).toBe('leader');
    expect(chainRole({ 企业类别: '其他' })).toBeNull();
  });

  it('is in the doubling plan from today on where the list only says yes', () => {
    expect(planRow({ 企业名称: '甲公司', 倍增企业: '√' }).values).toMatchObject({
      doublingFrom: today,
      doublingTo: null,
    });
    expect(planRow({ 企业名称: '甲公司', 倍增企业: '2024年' }).values).toMatchObject({
      doublingFrom: '2024-01-01',
    });
    expect(planRow({ 企业名称: '甲公司', 倍增企业: '否' }).values).toMatchObject({ doublingFrom: null });
  });
});

describe('what is wrong with a row', () => {
  const faulty = (cells: Parameters<typeof planRow>[0]) => planRow({ 企业名称: '甲公司', ...cells });

  it.each([
    ['name', 'name_missing', { 企业名称: null, 信用代码: code }],
    ['name', 'too_long', { 企业名称: '甲'.repeat(121), 地址: '示例路' }],
    ['name', 'formula_error', { 企业名称: '#N/A', 地址: '示例路' }],
    ['uscc', 'code_lost_digits', { 信用代码: 9.13706e17 }],
    ['uscc', 'code_lost_digits', { 信用代码: '9.13706E+17' }],
    ['uscc', 'code_bad_length', { 信用代码: 370602123456789 }],
    ['uscc', 'code_bad_char', { 信用代码: '91350100S000100Y43' }],
    ['uscc', 'code_bad_char_suggestion', { 信用代码: '9135O100M000100Y43' }],
    ['district', 'district_unknown', { 区市: '外省外市' }],
    ['district', 'district_suggestion', { 区市: '芝孚区' }],
    ['district', 'formula_error', { 区市: '#REF!' }],
    ['doublingFrom', 'bad_date', { 倍增开始: '去年' }],
    ['doublingTo', 'dates_swapped', { 倍增起止: '2026.1-2024.1' }],
    ['tags', 'too_long', { 标签: '特'.repeat(41) }],
  ])('%s %s is an error and writes nothing', (field, reason, cells) => {
    const { row, writes } = faulty(cells);
    expect(row).toMatchObject({ row: 2, result: 'error', field, reason });
    expect(writes).toEqual([]);
  });

  it.each([
    ['uscc', 'code_check_digit', { 信用代码: wrong }],
    ['chain', 'chain_unknown', { 产业链: '不存在的' }],
    ['chain', 'chain_suggestion', { 产业链: '汽车整车及配件' }],
    ['chain', 'chain_missing', { 企业类别: '链主' }],
    ['chainRole', 'class_unknown', { 企业类别: '国有' }],
    ['doubling', 'doubling_unknown', { 倍增企业: '也许' }],
    ['contactName', 'contact_no_name', { 电话: '0535-6123456' }],
    ['commissioner', 'commissioner_unknown', { 专员: '外人' }],
    ['commissioner', 'commissioner_twice', { 专员: '同名' }],
  ])('%s %s is a doubt, written only when it is overridden', (field, reason, cells) => {
    const { row, writes } = faulty({ 地址: '示例路', ...cells });
    expect(row).toMatchObject({ row: 2, result: 'warning', field, reason });
    expect(writes).toEqual([]);
    const taken = planRow({ 企业名称: '甲公司', 地址: '示例路', ...cells }, { override: new Set([2]) });
    expect(taken.row).toMatchObject({ result: 'new', reason: '' });
    expect(() => enterprise.schema.parse({ id: 'x', ...taken.values })).not.toThrow();
  });

  it('confirms a code whose check digit is wrong when it is overridden', () => {
    const { values } = planRow({ 企业名称: '甲公司', 信用代码: wrong }, { override: new Set([2]) });
    expect(values).toMatchObject({ uscc: wrong, isUsccConfirmed: true });
  });

  it('suggests what was meant and counts further doubts', () => {
    expect(faulty({ 信用代码: '9135O100M000100Y43' }).row?.params).toMatchObject({
      suggestion: '91350100M000100Y43',
    });
    expect(faulty({ 区市: '芝孚区' }).row?.params).toEqual({ value: '芝孚区', suggestion: '芝罘区' });
    expect(faulty({ 产业链: '不存在的', 专员: '外人' }).row?.params).toEqual({ value: '不存在的', more: 1 });
    expect(faulty({ 产业链: '不存在的', 区市: '外省外市' }).row?.result).toBe('error');
  });

  it('keeps firms of districts where the person may not write', () => {
    const mayWrite = (districtCode: string) => districtCode === '370602';
    expect(planRow({ 企业名称: '甲公司', 区市: '福山区' }, { mayWrite }).row).toMatchObject({
      result: 'error',
      reason: 'district_not_yours',
      params: { district: '福山区' },
    });
    const existing = [firm('f', { name: '甲公司', districtCode: '370611' })];
    expect(planRow({ 企业名称: '甲公司', 区市: '芝罘区' }, { mayWrite, existing }).row?.result).toBe('error');
  });
});

describe('which rows count', () => {
  it('skips blank rows, numbered blanks, sums, notes and repeated headings; keeps the numbers of the sheet', () => {
    const heading = ['企业名称', '序号', '地址'];
    const { preview } = plan([
      ['名单'],
      heading,
      ['甲公司', 1, '示例路'],
      [],
      [null, 2, null],
      [' ', '', '/'],
      heading,
      ['乙公司', 3, '示例路'],
      ['合计', 2],
      ['注：以上名单由示例单位提供'],
      ['填报人：王某', null, '填报时间'],
    ]);
    expect(preview.rows.map(({ row, name }) => [row, name])).toEqual([
      [3, '甲公司'],
      [8, '乙公司'],
    ]);
    expect(preview.counts).toEqual({ new: 2, update: 0, duplicate: 0, warning: 0, error: 0 });
    expect(preview.headerRow).toBe(2);
  });

  it('follows the columns that a person chose', () => {
    const rows = [
      ['甲列', '乙列'],
      ['示例路', '甲公司'],
    ];
    expect(plan(rows).preview.rows).toMatchObject([{ row: 2, result: 'error', reason: 'name_missing' }]);
    const { preview, writes } = plan(rows, { mapping: { name: 1, address: 0, uscc: 7 } });
    expect(preview.mapping).toEqual({ name: 1, address: 0 });
    expect(writes[0]?.values).toMatchObject({ name: '甲公司', address: '示例路' });
  });

  it('refuses a sheet without any headings', () => {
    expect(() => plan([[1], [2]])).toThrow(Refused);
  });
});
