import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { Person } from '#shared/domain/person.ts';

export const fakePerson: Person = {
  id: 'person-a',
  name: '演示账号甲',
  account: 'demo-a',
  title: '服务企业专员',
  unitId: 'unit-1',
  grants: [{ role: 'commissioner', districtCode: '370699', panelCode: null, unitId: null }],
};

export const fakeVisit: VisitRow = {
  id: 'visit-1',
  visitNo: 'ZF-370699-2026-000012',
  enterpriseId: 'firm-0',
  visitType: 'routine',
  visitMode: 'onsite',
  visitedOn: '2026-11-12',
  startedTime: '14:00',
  endedTime: '15:10',
  leadVisitorId: 'person-a',
  coVisitors: [],
  contacts: [{ name: '演示联系人', title: '总经理', phone: '138****0000' }],
  purpose: '季度走访',
  opStatus: 'normal',
  minutes: '前三季度产值同比增长，订单排至明年二季度。',
  policiesExplained: '',
  suggestions: '',
  nextStep: '十二月初回访用电核增进展',
  nextVisitOn: '2026-12-08',
  hasNoIssue: false,
  capturedAt: '2026-11-12T07:10:00.000Z',
  isCapturedOffline: true,
  receivedAt: '2026-11-12T08:00:00.000Z',
  enterpriseName: '示例智能装备股份有限公司',
  leadVisitorName: '演示账号甲',
  displayNo: 'ZF-370699-2026-000012',
  issueCount: 2,
  syncMark: 'synced',
};

const base: IssueRow = {
  id: 'issue-0',
  enterpriseId: 'firm-0',
  visitId: 'visit-1',
  source: 'visit',
  title: '首台（套）装备保险补偿申报材料不清楚',
  description: '企业反映保险补偿申报口径与去年不同。',
  originalText: '',
  categoryCode: 'FIN',
  categoryNote: '',
  nature: 'help',
  urgency: 'normal',
  isConfidential: false,
  expectedOutcome: '',
  proposedPanelCode: 'finance',
  reporterId: 'person-a',
  capturedAt: '2026-11-12T07:10:00.000Z',
  issueNo: 'SQ-370699-2026-000412',
  enterpriseName: '示例智能装备股份有限公司',
  districtCode: '370699',
  chainCode: 'equipment',
  chainRole: 'leader',
  isDoubling: true,
  channel: 'fast',
  state: 'in_progress',
  rev: 4,
  panelCode: 'finance',
  leadUnitId: 'unit-1',
  assistUnitIds: [],
  handlerId: 'person-b',
  receivedAt: '2026-11-12T08:00:00.000Z',
  acceptedAt: '2026-11-12T08:00:00.000Z',
  dispatchedAt: '2026-11-12T08:00:00.000Z',
  signedAt: '2026-11-13T01:20:00.000Z',
  repliedAt: null,
  closedAt: null,
  closedById: null,
  stateSince: '2026-11-13T01:20:00.000Z',
  dueAt: '2026-11-20T09:30:00.000Z',
  warnAt: '2026-11-19T09:30:00.000Z',
  alarmAt: '2026-11-25T09:30:00.000Z',
  finalDueOn: '2026-11-20',
  isDueProvisional: false,
  committedOn: '2026-11-20',
  reply: '',
  resolution: null,
  callbackAt: null,
  callbackById: null,
  isContacted: null,
  isSolvedByFirm: null,
  satisfaction: null,
  firmComment: '',
  returnCount: 0,
  redoCount: 0,
  displayNo: 'SQ-370699-2026-000412',
  lamp: 'red',
  leadUnitName: '示例区工业和信息化局',
  reporterName: '演示账号甲',
  syncMark: 'synced',
};

type Part = Partial<IssueRow> & { title: string };

const parts: readonly Part[] = [
  { title: base.title },
  {
    title: 'MES 与供应商系统对接缺少接口方案',
    panelCode: 'digital',
    lamp: 'yellow',
    dueAt: '2026-11-24T09:30:00.000Z',
  },
  {
    title: '数控编程高级技工招不到人，申请校企对接',
    panelCode: 'talent',
    lamp: 'green',
    state: 'dispatched',
  },
  { title: '外观专利被仿冒，需要维权指引', panelCode: 'legal', lamp: 'green', channel: 'normal' },
  { title: '首版产品工业设计评审资源对接', panelCode: 'design', lamp: 'green' },
  {
    title: '厂区扩建后用电容量核增，缺附件',
    panelCode: null,
    state: 'info_needed',
    lamp: 'none',
    dueAt: null,
  },
  {
    title: '出口合同争议条款审核',
    panelCode: 'legal',
    state: 'callback',
    lamp: 'green',
    syncMark: 'pending',
  },
];

/** Invented issues in different states. */
export function fakeIssues(count: number): IssueRow[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `SQ-370699-2026-${String(412 + index).padStart(6, '0')}`;
    const rest = { id: `issue-${index}`, issueNo: number, displayNo: number };
    return { ...base, ...parts[index % parts.length], ...rest };
  });
}
