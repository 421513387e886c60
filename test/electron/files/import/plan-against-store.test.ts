import { describe, expect, it } from 'vitest';
import { fictionalCode, withWrongCheckDigit } from '../../../support/messy-workbook.ts';
import { firm, plan, planRow, today } from './planning.ts';

const [code, other] = [fictionalCode(1), fictionalCode(2)];

describe('a firm that the store has already', () => {
  const known = firm('f', {
    name: '示例（烟台）有限公司',
    uscc: code,
    address: '示例路1号',
    industry: '制造业',
    chainCode: 'automobile',
    chainRole: 'leader',
    tags: [{ code: '专精特新', validFrom: '2024-01-01', validTo: null }],
    contacts: [{ name: '王某', title: '经理', phone: '13800000000' }],
    commissionerId: 'p1',
  });
  const existing = [known];

  it('is found by its code, or by its name where the row has no code', () => {
    const same = { result: 'duplicate', reason: 'unchanged', field: null };
    expect(planRow({ 企业名称: '示例(烟台)有限公司', 信用代码: code }, { existing }).row).toMatchObject(same);
    expect(planRow({ 企业名称: '示例（烟台） 有限公司', 地址: '示例路1号' }, { existing }).row).toMatchObject(
      same,
    );
  });

  it('keeps its commissioner where this person may not give it away, and says so', () => {
    const people = [{ id: 'p9', name: '王专员' }];
    const cells = { 企业名称: known.name, 信用代码: code, 专员: '王专员', 地址: '新路2号' };
    const asked = { existing, people, mayAssign: () => false };
    expect(planRow(cells, asked)).toMatchObject({
      row: { result: 'warning', field: 'commissioner', reason: 'commissioner_not_yours' },
      writes: [],
    });
    expect(planRow(cells, { ...asked, override: new Set([2]) }).values).toEqual({ address: '新路2号' });
    expect(planRow(cells, { existing, people }).values).toEqual({ address: '新路2号', commissionerId: 'p9' });
  });

  it('is updated only where something differs, and says where', () => {
    const { row, writes } = planRow(
      { 企业名称: known.name, 地址: '新路2号', 行业: '制造业', 标签: '专精特新' },
      { existing },
    );
    expect(row).toMatchObject({ result: 'update', reason: 'changed', params: { fields: 'address' } });
    expect(writes).toEqual([{ row: 2, kind: 'set', id: 'f', values: { address: '新路2号' } }]);
  });

  it('never loses anything to an empty cell', () => {
    const { row, writes } = planRow(
      {
        企业名称: known.name,
        信用代码: '无',
        地址: ' ',
        行业: null,
        产业链: '/',
        标签: '',
        联系人: null,
        专员: '-',
      },
      { existing },
    );
    expect(row?.result).toBe('duplicate');
    expect(writes).toEqual([]);
  });

  it('keeps its tags and contacts and gains those of the row', () => {
    const { values } = planRow(
      { 企业名称: known.name, 标签: '专精特新、四上企业', 联系人: '李某', 电话: '0535-6123456' },
      { existing },
    );
    expect(values).toEqual({
      tags: [...known.tags, { code: '四上企业', validFrom: null, validTo: null }],
      contacts: [...known.contacts, { name: '李某', title: '', phone: '0535-6123456' }],
    });
    expect(planRow({ 企业名称: known.name, 联系人: '王某', 电话: 13900000000 }, { existing }).values).toEqual(
      {
        contacts: [{ name: '王某', title: '经理', phone: '13900000000' }],
      },
    );
  });

  it('keeps its place in the chain where the row only names the chain', () => {
    expect(planRow({ 企业名称: known.name, 产业链: '新材料' }, { existing }).values).toEqual({
      chainCode: 'materials',
    });
    expect(planRow({ 企业名称: known.name, 企业类别: '链上' }, { existing }).values).toEqual({
      chainRole: 'member',
    });
    expect(planRow({ 企业名称: known.name, 企业类别: '其他' }, { existing }).values).toEqual({
      chainRole: null,
    });
  });

  it('gains a code that it did not have', () => {
    const without = [firm('f', { name: '甲公司' })];
    expect(planRow({ 企业名称: '甲公司', 信用代码: code }, { existing: without }).values).toEqual({
      uscc: code,
    });
  });

  it('keeps a confirmed code whose check digit is wrong without asking again', () => {
    const wrong = withWrongCheckDigit(code);
    const confirmed = [firm('f', { name: '甲公司', uscc: wrong, isUsccConfirmed: true })];
    expect(planRow({ 企业名称: '甲公司', 信用代码: wrong }, { existing: confirmed }).row?.result).toBe(
      'duplicate',
    );
    const mended = planRow({ 企业名称: '甲公司', 信用代码: code }, { existing: confirmed });
    expect(mended.row).toMatchObject({
      result: 'warning',
      reason: 'name_other_code',
      params: { code: wrong },
    });
  });

  it('is not renamed, and not doubled under another code, without a person saying so', () => {
    const renamed = { 企业名称: '新名称有限公司', 信用代码: code };
    expect(planRow(renamed, { existing }).row).toMatchObject({
      result: 'warning',
      field: 'name',
      reason: 'name_differs',
      params: { name: known.name },
    });
    expect(planRow(renamed, { existing, override: new Set([2]) }).values).toEqual({ name: '新名称有限公司' });

    const doubled = { 企业名称: known.name, 信用代码: other };
    expect(planRow(doubled, { existing }).row).toMatchObject({
      result: 'warning',
      reason: 'name_other_code',
    });
    expect(planRow(doubled, { existing, override: new Set([2]) }).row?.result).toBe('new');
  });

  it('cannot be told apart from a firm of the same name without a code', () => {
    const twins = [known, firm('g', { name: known.name, uscc: other })];
    const { row } = planRow({ 企业名称: known.name, 地址: '示例路' }, { existing: twins });
    expect(row).toMatchObject({ result: 'error', field: 'name', reason: 'name_twice', params: { firms: 2 } });
    expect(planRow({ 企业名称: known.name, 信用代码: other }, { existing: twins }).row?.result).toBe(
      'duplicate',
    );
  });
});

describe('the doubling plan', () => {
  const inPlan = [firm('f', { name: '甲公司', doublingFrom: '2025-01-01', doublingTo: null })];
  const ended = [firm('f', { name: '甲公司', doublingFrom: '2020-01-01', doublingTo: '2022-12-31' })];

  it('goes on where the list says so without dates', () => {
    expect(planRow({ 企业名称: '甲公司', 倍增企业: '是' }, { existing: inPlan }).row?.result).toBe(
      'duplicate',
    );
    expect(planRow({ 企业名称: '甲公司', 倍增截止: '2027年' }, { existing: inPlan }).values).toEqual({
      doublingTo: '2027-12-31',
    });
  });

  it('begins anew today after it had ended', () => {
    expect(planRow({ 企业名称: '甲公司', 倍增企业: '是' }, { existing: ended }).values).toEqual({
      doublingFrom: today,
      doublingTo: null,
    });
  });

  it('ends only when a person says so', () => {
    const out = { 企业名称: '甲公司', 倍增企业: '否' };
    expect(planRow(out, { existing: inPlan }).row).toMatchObject({
      result: 'warning',
      reason: 'doubling_ends',
    });
    const { values } = planRow(out, { existing: inPlan, override: new Set([2]) });
    expect(values).toEqual({ doublingTo: '2026-11-23' });
    expect(planRow(out, { existing: ended }).row?.result).toBe('duplicate');
  });
});

describe('the same firm more than once in a file', () => {
  const results = (rows: (string | null)[][], input = {}) =>
    plan([['企业名称', '信用代码', '地址'], ...rows], input).preview.rows.map(({ result, params }) => [
      result,
      params.row,
    ]);

  it('is imported once: by its code, by its name without a code', () => {
    expect(
      results([
        ['甲公司', code, '示例路'],
        ['甲公司', code.toLowerCase(), '别的路'],
        ['乙（集团）公司', null, '示例路'],
        ['乙(集团)公司', null, '别的路'],
      ]),
    ).toEqual([
      ['new', undefined],
      ['duplicate', 2],
      ['new', undefined],
      ['duplicate', 4],
    ]);
  });

  it('counts in the row with a code', () => {
    expect(
      results([
        ['甲公司', null, '示例路'],
        ['甲公司', code, '示例路'],
      ]),
    ).toEqual([
      ['duplicate', 3],
      ['new', undefined],
    ]);
  });

  it('does not count in a row with an error', () => {
    expect(
      results([
        ['甲公司', '9.13706E+17', '示例路'],
        ['甲公司', code, '示例路'],
      ]),
    ).toEqual([
      ['error', undefined],
      ['new', undefined],
    ]);
  });

  it('under two codes is a doubt', () => {
    const rows = [
      ['甲公司', code, '示例路'],
      ['甲公司', other, '示例路'],
    ];
    const { preview } = plan([['企业名称', '信用代码', '地址'], ...rows]);
    expect(preview.rows[1]).toMatchObject({ result: 'warning', reason: 'name_other_code', params: { code } });
  });

  it('is changed once where two rows mean the same firm of the store', () => {
    const existing = [firm('f', { name: '甲公司', uscc: code })];
    const rows = [
      ['甲公司', null, '示例路'],
      ['新甲公司', code, '别的路'],
    ];
    expect(results(rows, { existing, override: new Set([3]) })).toEqual([
      ['update', undefined],
      ['duplicate', 2],
    ]);
  });
});
