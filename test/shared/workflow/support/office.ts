import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Consultation } from '#shared/domain/consultation.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import type { Command } from '#shared/workflow/commands.ts';
import type { StepContext } from '#shared/workflow/effects/effect.ts';
import type { JudgedAt } from '#shared/workflow/judge.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { here, panels, people } from '../../../hub/support/people.ts';
import { issue } from '../../../hub/support/records.ts';

/** A freshly recorded issue of the demo district. */
export function recorded(changes: Partial<Issue> = {}): Issue {
  return {
    ...blankHubFields('issue'),
    ...issue('firm'),
    enterpriseName: '示例机械公司',
    districtCode: here,
    chainCode: 'food',
    isDoubling: true,
    id: 'issue',
    ...changes,
  } as Issue;
}

export function actorOf(id: string): Actor {
  const found = people.find((person) => person.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

export const withGrant = (role: RoleGrant['role'], where: Partial<RoleGrant>): Actor => ({
  id: 'someone',
  name: '某人',
  unitId: 'unit-elsewhere',
  grants: [{ role, districtCode: null, panelCode: null, unitId: null, ...where }],
});

export const at = (day: number, hour = 9): string =>
  new Date(Date.parse('2026-11-02T00:00:00+08:00') + (day * 24 + hour) * 3_600_000).toISOString();

/** An expert who was asked, in this state of it. */
export const consulted = (expertId: string, state: Consultation['state']): Consultation => ({
  expertId,
  mode: 'phone',
  question: '能否续贷',
  dueOn: '2026-11-10',
  askedById: 'lead',
  askedByName: '',
  askedAt: at(0),
  state,
  reason: '',
  opinion: null,
  releasedAt: null,
  adoption: null,
  effect: '',
  rating: null,
});

export function contextOf(actor: Actor | null, when: string): StepContext {
  return { actor, at: when, office: shippedOffice, panels };
}

export const judgedAt = (when: string): JudgedAt => ({ at: when, office: shippedOffice });

/** Every command with arguments that it takes. */
export const sampleCommands: { readonly [N in Command['name']]: Extract<Command, { name: N }> } = {
  submit: { name: 'submit', args: {} },
  return_for_info: { name: 'return_for_info', args: { note: '缺材料' } },
  supplement: { name: 'supplement', args: { note: '已补' } },
  accept: { name: 'accept', args: { note: '' } },
  dispatch: {
    name: 'dispatch',
    args: { leadUnitId: null, panelCode: 'finance', assistUnitIds: ['unit-service'], note: '' },
  },
  send_back: { name: 'send_back', args: { note: '不属本单位' } },
  sign: { name: 'sign', args: { committedOn: '2026-11-20', note: '' } },
  progress: { name: 'progress', args: { note: '已对接' } },
  reply: { name: 'reply', args: { reply: '已办结', resolution: 'solved' } },
  reject_reply: { name: 'reject_reply', args: { note: '不完整' } },
  approve_reply: { name: 'approve_reply', args: { note: '' } },
  close: { name: 'close', args: { isContacted: true, satisfaction: 'satisfied', firmComment: '满意' } },
  redo: {
    name: 'redo',
    args: { isContacted: true, satisfaction: 'unsatisfied', firmComment: '没解决', note: '重办' },
  },
  close_on_spot: { name: 'close_on_spot', args: { reply: '当场答复' } },
  decline: {
    name: 'decline',
    args: { declineReason: 'not_ours', redirectTo: '市政务服务热线', note: '已告知企业' },
  },
  merge: { name: 'merge', args: { mainIssueId: 'main', note: '' } },
  designate: {
    name: 'designate',
    args: { leadUnitId: 'unit-finance', handlerId: 'handler', note: '指定办理' },
  },
  confer: { name: 'confer', args: { unitIds: ['unit-finance', 'unit-service'], note: '研究办法' } },
  conclude: {
    name: 'conclude',
    args: { decision: '一周内答复', ownerUnitId: 'unit-finance', decisionDueOn: '2026-11-20', note: '' },
  },
  hold: { name: 'hold', args: { holdReason: 'firm_material', holdUntil: '2026-11-06', note: '等材料' } },
  resume: { name: 'resume', args: { note: '' } },
  request_extension: { name: 'request_extension', args: { extensionDays: 5, note: '等批复' } },
  grant_extension: { name: 'grant_extension', args: { note: '' } },
  refuse_extension: { name: 'refuse_extension', args: { note: '请抓紧' } },
  endorse_reply: { name: 'endorse_reply', args: { note: '' } },
  propose_explained: {
    name: 'propose_explained',
    args: {
      isContacted: true,
      satisfaction: 'unsatisfied',
      firmComment: '希望放宽',
      lawful: 'unreasonable',
      note: '已解释',
    },
  },
  confirm_explained: { name: 'confirm_explained', args: { note: '' } },
  propose_long_term: {
    name: 'propose_long_term',
    args: { note: '纳入明年计划', nodeTitle: '列入计划', nodeDueOn: '2026-12-10', isFirmInformed: true },
  },
  confirm_long_term: { name: 'confirm_long_term', args: { note: '' } },
  refuse_proposal: { name: 'refuse_proposal', args: { note: '请继续办理' } },
  set_node: {
    name: 'set_node',
    args: { outcome: '已列入', nodeTitle: '开工前走访', nodeDueOn: '2026-12-30' },
  },
  revive: { name: 'revive', args: { note: '条件成熟' } },
  finish_long_term: { name: 'finish_long_term', args: { reply: '已落实', resolution: 'solved' } },
  withdraw: { name: 'withdraw', args: { note: '企业自行解决' } },
  check_closure: { name: 'check_closure', args: { isConfirmed: true, note: '' } },
  reopen: { name: 'reopen', args: { note: '回头看' } },
  urge: { name: 'urge', args: { note: '请尽快' } },
  supervise: { name: 'supervise', args: { note: '请书面说明', taskDueOn: '2026-11-10' } },
  instruct: { name: 'instruct', args: { note: '请专题研究', taskDueOn: '2026-11-12' } },
  answer_task: { name: 'answer_task', args: { note: '已研究' } },
  escalate: { name: 'escalate', args: { escalationLevel: 4, note: '久拖不决' } },
  consult: {
    name: 'consult',
    args: { expertId: 'expert', consultMode: 'phone', question: '能否续贷', opinionDueOn: '2026-11-12' },
  },
  take_consultation: { name: 'take_consultation', args: { note: '' } },
  decline_consultation: { name: 'decline_consultation', args: { note: '与企业有往来' } },
  give_opinion: {
    name: 'give_opinion',
    args: { diagnosis: '抵押不足', advice: '先做担保增信', risks: '', nextSteps: '联系担保公司' },
  },
  revise_opinion: {
    name: 'revise_opinion',
    args: { diagnosis: '抵押不足', advice: '改做票据', risks: '', nextSteps: '' },
  },
  release_opinion: { name: 'release_opinion', args: { note: '' } },
  adopt_opinion: { name: 'adopt_opinion', args: { adoption: 'adopted', note: '已按意见办理' } },
  rate_opinion: { name: 'rate_opinion', args: { usefulness: 'useful', note: '' } },
  change_channel: { name: 'change_channel', args: { channel: 'fast' } },
  recount: { name: 'recount', args: {} },
  hear_of_main: {
    name: 'hear_of_main',
    args: { mainIssueNo: 'SQ-1', mainState: 'closed_solved', reply: '已统一解决', resolution: 'solved' },
  },
};
