import { describe, expect, it } from 'vitest';
import { findHeader, hasHeader } from '#electron/files/import/header.ts';
import { importFields } from '#shared/import/preview.ts';

const mapped = (...headings: (string | null)[]) => findHeader([headings])?.mapping;

describe('finding the row of headings', () => {
  it('looks below titles, units and blank rows', () => {
    const rows = [
      ['示例区企业名单'],
      [],
      ['填报单位：示例单位', '填报时间：2026年'],
      ['序号', '企业名称', '信用代码'],
      [1, '甲公司', '91350100M000100Y43'],
    ];
    expect(findHeader(rows)).toEqual({
      row: 4,
      columns: ['序号', '企业名称', '信用代码'],
      mapping: { name: 1, uscc: 2 },
    });
    expect(hasHeader(rows)).toBe(true);
  });

  it('joins headings on two rows', () => {
    const rows = [
      ['序号', '企业名称', '法定代表人', null, '企业联系人', null, null, '地址'],
      [null, null, '姓名', '电话', '姓名', '职务', '电话', null],
      [1, '甲公司', '王某', '1', '李某', '经理', '2', '示例路'],
    ];
    const found = findHeader(rows);
    expect(found?.row).toBe(2);
    expect(found?.mapping).toEqual({ name: 1, contactName: 4, contactTitle: 5, contactPhone: 6, address: 7 });
  });

  it('takes the lower row of headings that were merged over two, but not a heading repeated further down', () => {
    const heading = ['企业名称', '信用代码'];
    expect(findHeader([heading, heading, ['甲公司']])?.row).toBe(2);
    expect(findHeader([heading, ['甲公司'], heading, ['乙公司']])?.row).toBe(1);
  });

  it('does not take a row of data for the second row of headings', () => {
    expect(
      findHeader([
        ['企业名称', '企业类别'],
        ['甲公司', '链主'],
      ])?.row,
    ).toBe(1);
    expect(
      findHeader([
        ['企业名称', '联系人'],
        [null, '职务'],
      ])?.row,
    ).toBe(2);
  });

  it('guesses a row of texts where it knows no heading, and gives up where there is none', () => {
    expect(findHeader([[1], ['甲', '乙'], ['丙', '丁']])).toEqual({
      row: 2,
      columns: ['甲', '乙'],
      mapping: {},
    });
    expect(findHeader([[1, 2], ['只有一句话']])).toBeNull();
    expect(hasHeader([['甲', '乙']])).toBe(false);
  });
});

describe('knowing a column by its heading', () => {
  it('whatever spaces, brackets, line breaks and stars stand in it', () => {
    expect(
      mapped('*企业\n名称（全称）', ' 统一社会　信用代码：', '所属 县（市、区）', '联系电话(手机)'),
    ).toEqual({
      name: 0,
      uscc: 1,
      district: 2,
      contactPhone: 3,
    });
  });

  it.each([
    ['name', '企业名称 单位名称 公司名称 名称 单位全称 市场主体名称 企业详细名称'],
    ['uscc', '统一社会信用代码 社会信用代码 信用代码 统一代码 统一社会信用代码（18位）'],
    ['district', '所属区市 所在县市区 区市 区县 县市区 属地'],
    ['chain', '产业链 所属产业链 所在产业链 16条产业链 重点产业链'],
    ['chainRole', '是否链主 链主企业 链中角色 企业类别 是否为链主企业 是否链上企业'],
    ['doubling', '倍增企业 是否倍增 是否倍增企业 倍增培育企业'],
    ['doublingFrom', '倍增起止 倍增起止时间 倍增开始日期 倍增入选年份 培育期'],
    ['doublingTo', '倍增截止日期 倍增结束时间 倍增到期日'],
    ['tags', '标签 资质 企业资质 荣誉称号'],
    ['address', '地址 注册地址 实际生产经营地址 住所'],
    ['industry', '行业 所属行业 国民经济行业分类'],
    ['contactName', '联系人 联系人姓名 企业联系人 对接人'],
    ['contactTitle', '职务 联系人职务 负责人职位'],
    ['contactPhone', '联系电话 电话 手机 手机号码 联系方式 企业联系方式'],
    ['commissioner', '专员 包联专员 服务专员 区级包联专员'],
  ])('%s', (field, headings) => {
    for (const heading of headings.split(' ')) expect(mapped('另一列', heading)).toEqual({ [field]: 1 });
  });

  it('gives a column to one field only, the best name first', () => {
    expect(mapped('链主企业名称', '企业名称', '名称')).toEqual({ name: 1 });
    expect(mapped('联系人', '电话', '专员', '专员电话')).toEqual({
      contactName: 0,
      contactPhone: 1,
      commissioner: 2,
    });
    expect(mapped('倍增企业', '倍增开始', '倍增结束')).toEqual({
      doubling: 0,
      doublingFrom: 1,
      doublingTo: 2,
    });
  });

  it('leaves other columns alone', () => {
    expect(mapped('法定代表人', '注册资本', '企业类型', '备注', '联系专员电话', '所属街道')).toEqual({});
  });

  it('has names for every field', () => {
    expect(importFields).toHaveLength(15);
  });
});
