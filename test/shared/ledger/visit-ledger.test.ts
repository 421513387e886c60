import { expect, it } from 'vitest';
import { maskPhones } from '#shared/domain/mask-phone.ts';
import { ledgerTable } from '#shared/ledger/column.ts';
import { type VisitLedgerRow, visitLedger } from '#shared/ledger/visit-ledger.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { visitRow } from '../../support/ledger-rows.ts';

const words = catalogues['zh-CN'];

function valuesOf(changes: Partial<VisitLedgerRow> = {}): Record<string, unknown> {
  const table = ledgerTable(visitLedger, [{ ...visitRow, ...changes }], words, maskPhones);
  return Object.fromEntries(table.columns.map(({ key }, index) => [key, table.rows[0]?.[index]]));
}

it('has the columns of the departments in their order', () => {
  const { title, columns } = ledgerTable(visitLedger, [], words, maskPhones);
  expect(title).toBe('走访服务台账');
  expect(columns.map(({ heading }) => heading).join('｜')).toBe(
    '序号｜走访日期｜企业名称｜统一社会信用代码｜所属区市｜所属产业链｜企业类别(链主/链上/倍增/其他)｜走访方式｜走访人员(单位)｜' +
      '企业接待人(职务)｜生产经营情况｜宣讲政策｜反映问题数｜当场解决数｜转交办数｜主要问题摘要｜意见建议｜下步措施｜备注',
  );
});

it('says everything by name', () => {
  expect(valuesOf()).toEqual({
    number: 1,
    visitedOn: '2026-11-24',
    enterpriseName: '示例重工（烟台）有限公司',
    uscc: '91370602MAAY4CL12D',
    district: '芝罘区',
    chain: '高端装备',
    firmClass: '链主、倍增',
    mode: '实地',
    visitors: '李专员（示例区工信局）、张某',
    contacts: '王某（总经理）',
    opStatus: '满产',
    policies: '技术改造补贴、免申即享',
    issues: 2,
    solvedOnSpot: 0,
    handedOn: 2,
    summary: '1. 设备融资困难\n2. 技工招聘难，联系电话 138****1234',
    suggestions: '=HYPERLINK("http://example.invalid","点这里")',
    nextStep: '+联系银行，-一周内反馈\n计划下次走访：2026-12-15',
    remark: '离线录入',
  });
});

it('says so where there was no issue, and where the hub does not have the visit', () => {
  expect(valuesOf({ issueTitles: [], nextStep: '', nextVisitOn: null, isUnsent: true })).toMatchObject({
    issues: 0,
    summary: '本次无问题',
    nextStep: '',
    remark: '尚未上报、离线录入',
  });
  expect(valuesOf({ issueTitles: ['设备融资困难'] }).summary).toBe('设备融资困难');
});

it('names the class of a firm', () => {
  expect(valuesOf({ chainRole: 'member', isDoubling: false }).firmClass).toBe('链上');
  expect(valuesOf({ chainRole: null }).firmClass).toBe('倍增');
  expect(valuesOf({ chainRole: null, isDoubling: false }).firmClass).toBe('其他');
});
