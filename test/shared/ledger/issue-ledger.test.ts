import { expect, it } from 'vitest';
import { maskPhones } from '#shared/domain/mask-phone.ts';
import { ledgerTable } from '#shared/ledger/column.ts';
import { type IssueLedgerRow, issueLedger } from '#shared/ledger/issue-ledger.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { issueRow } from '../../support/ledger-rows.ts';

const words = catalogues['zh-CN'];

function valuesOf(changes: Partial<IssueLedgerRow> = {}): Record<string, unknown> {
  const table = ledgerTable(issueLedger, [{ ...issueRow, ...changes }], words, maskPhones);
  return Object.fromEntries(table.columns.map(({ key }, index) => [key, table.rows[0]?.[index]]));
}

it('has the columns of the departments in their order', () => {
  const { title, columns } = ledgerTable(issueLedger, [], words, maskPhones);
  expect(title).toBe('企业问题诉求台账');
  expect(columns.map(({ heading }) => heading).join('｜')).toBe(
    '序号｜诉求编号｜收集日期｜来源｜企业名称｜企业类别｜所属区市｜问题类别｜问题描述｜专家团｜主办单位｜协办单位｜交办日期｜' +
      '办理时限｜当前进展｜办结日期｜办结类型｜办理结果｜回访日期｜是否解决｜满意度｜状态(灯)｜备注',
  );
});

it('says everything by name', () => {
  expect(valuesOf()).toEqual({
    number: 1,
    issueNo: 'SQ-370602-2026-000045',
    collectedOn: '2026-11-24',
    source: '走访',
    enterpriseName: '示例重工（烟台）有限公司',
    firmClass: '链上',
    district: '芝罘区',
    category: '融资金融',
    description: '设备融资困难\n企业计划购置三台设备，缺口 800 万元，希望对接首贷。电话 0535-***1234。',
    panel: '金融专家团',
    leadUnit: '市地方金融监管局',
    assistUnits: '人民银行市中心支行、市工业和信息化局',
    dispatchedOn: '2026-11-24',
    dueOn: '2026-12-01',
    progress: '已联系两家银行上门尽调，@本周五前反馈',
    closedOn: '2026-11-30',
    resolution: '已解决',
    reply: '银行授信 800 万元，利率 3.2%。',
    calledBackOn: '2026-12-01',
    isSolved: '是',
    satisfaction: '满意',
    state: '已办结',
    remark: '快速通道、涉商业秘密、退回重办 1 次',
  });
});

it('leaves empty what has not happened, and shows the lamp of what has', () => {
  const open: Partial<IssueLedgerRow> = {
    state: 'in_progress',
    lamp: 'red',
    progress: '',
    closedOn: null,
    resolution: null,
    reply: '',
    calledBackOn: null,
    isSolvedByFirm: null,
    satisfaction: null,
    channel: 'normal',
    isConfidential: false,
    redoCount: 0,
    returnCount: 2,
    isUnsent: true,
  };
  expect(valuesOf(open)).toMatchObject({
    state: '办理中（超期）',
    progress: '办理中',
    closedOn: null,
    resolution: null,
    isSolved: null,
    satisfaction: null,
    remark: '尚未上报、退回改派 2 次',
  });
  expect(valuesOf({ isSolvedByFirm: false }).isSolved).toBe('否');
});

it('explains an issue of the class 其他, and does not repeat a title', () => {
  expect(valuesOf({ categoryCode: 'OTH', categoryNote: '公交线路' }).category).toBe('配套及其他（公交线路）');
  expect(valuesOf({ categoryCode: 'NEW' }).category).toBe('NEW');
  expect(valuesOf({ title: '融资难', description: '' }).description).toBe('融资难');
  expect(valuesOf({ title: '融资难', description: '融资难，缺口大' }).description).toBe('融资难，缺口大');
});
