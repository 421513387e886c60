import { must } from '#shared/assert.ts';
import type { CommandArgs, CommandName } from '#shared/workflow/commands.ts';
import { adviserId, type Receivers } from './receivers.ts';
import type { Seeded } from './seeded.ts';
import type { Story } from './stories/story.ts';

interface StepTold {
  readonly story: Story;
  readonly receivers: Receivers;
  /** How many progress notes were written before. */
  readonly notesBefore: number;
  /** The day (YYYY-MM-DD) that whoever signs promises. */
  readonly promisedOn: string;
  /** The day so many working days after this step. */
  readonly on: (days: number) => string;
  /** What this issue may be merged into. */
  readonly mainIssueId: string | null;
}

const questions = [
  '请补充合同或票据的复印件，说明涉及金额和时间。',
  '请补充企业联系人和可以上门的时间。',
  '描述不够具体，请说明希望解决到什么程度。',
] as [string, ...string[]];
const returns = [
  '主要内容不属于本团职责，建议与相关单位核对后改派。',
  '需要先明确主办单位，请重新交办。',
] as [string, ...string[]];
const dispatchNotes = ['请按时限办理，先与企业联系。', '请指定专人办理。', '请一次性告知企业所需材料。'] as [
  string,
  ...string[],
];

/** What the person filled in for this step. */
export function stepArgs(
  name: CommandName,
  { story, receivers, notesBefore, promisedOn, on, mainIssueId }: StepTold,
  seeded: Seeded,
): CommandArgs<CommandName> {
  switch (name) {
    case 'submit':
      return {};
    case 'return_for_info':
      return { note: seeded.pick(questions) };
    case 'supplement':
      return { note: '已补充材料，见走访记录。' };
    case 'accept':
      return { note: '已核对，无重复。' };
    case 'dispatch': {
      const { leadUnitId, panelCode, assistUnitIds } = receivers;
      return { leadUnitId, panelCode, assistUnitIds: [...assistUnitIds], note: seeded.pick(dispatchNotes) };
    }
    case 'send_back':
      return { note: seeded.pick(returns) };
    case 'sign':
      return { committedOn: promisedOn, note: '' };
    case 'progress':
      return { note: story.progress[notesBefore] ?? '继续跟进，等待企业确认。' };
    case 'reply':
      return { reply: story.reply, resolution: story.resolution };
    case 'reject_reply':
      return { note: '请补充具体结果和完成时间。' };
    case 'approve_reply':
      return { note: '' };
    case 'close':
      return {
        isContacted: true,
        satisfaction: seeded.happens(78) ? 'satisfied' : 'fairly',
        firmComment: story.comment,
      };
    case 'redo':
      return {
        isContacted: true,
        satisfaction: 'unsatisfied',
        firmComment: '还没有真正解决。',
        note: '企业反映只答复未落实，请继续办理。',
      };
    case 'close_on_spot':
      return { reply: story.reply };
    case 'decline':
      return {
        declineReason: 'not_ours',
        redirectTo: '市政务服务热线 12345',
        note: '已向企业说明受理范围。',
      };
    case 'merge':
      return {
        mainIssueId: must(mainIssueId, 'an earlier issue is worked on'),
        note: '与在办诉求是同一个问题。',
      };
    case 'designate':
      return {
        leadUnitId: receivers.leadUnitId,
        handlerId: receivers.workerId,
        note: '两次退回，指定办理。',
      };
    case 'confer':
      return { unitIds: [receivers.leadUnitId, 'unit-gxj'], note: '请相关单位一起研究办法。' };
    case 'conclude':
      return {
        decision: '由主办单位牵头，一周内拿出方案。',
        ownerUnitId: receivers.leadUnitId,
        decisionDueOn: on(5),
        note: '',
      };
    case 'hold':
      return { holdReason: 'firm_material', holdUntil: on(4), note: '等企业补齐材料，经办人跟进。' };
    case 'request_extension':
      return { extensionDays: 5, note: '需要与上级部门衔接。' };
    case 'propose_long_term':
      return {
        note: '纳入明年计划，企业表示理解。',
        nodeTitle: '列入年度计划',
        nodeDueOn: on(20),
        isFirmInformed: true,
      };
    case 'set_node':
      return { outcome: '已列入年度计划。', nodeTitle: '开工前再次走访企业', nodeDueOn: on(30) };
    case 'propose_explained':
      return {
        isContacted: true,
        satisfaction: 'unsatisfied',
        firmComment: '希望能再放宽条件。',
        lawful: 'unreasonable',
        note: '政策条件全省统一，已当面解释。',
      };
    case 'withdraw':
      return { note: '企业自行解决，不再需要协调。' };
    case 'check_closure':
      return { isConfirmed: true, note: '' };
    case 'reopen':
      return { note: '回头看发现问题没有真正解决。' };
    case 'consult':
      return {
        expertId: adviserId,
        consultMode: 'written',
        question: '请就这家企业的情况提出可行的办法，并说明风险。',
        opinionDueOn: on(3),
      };
    case 'give_opinion':
      return {
        diagnosis: `企业反映的问题属实：${story.title}`,
        advice: '先补齐材料，再由主办单位约见相关机构，一次谈清条件。',
        risks: '材料不全时会再次延误。',
        nextSteps: '一周内约见，结果告知企业。',
      };
    case 'adopt_opinion':
      return { adoption: seeded.happens(75) ? 'adopted' : 'partly', note: '按专家意见与企业商定了办法。' };
    case 'rate_opinion':
      return { usefulness: seeded.happens(80) ? 'useful' : 'somewhat', note: '' };
    case 'urge':
      return { note: '请尽快与企业联系。' };
    case 'supervise':
      return { note: '请书面说明进展和完成时间。', taskDueOn: on(3) };
    case 'instruct':
      return { note: '请专题研究，及时回复企业。', taskDueOn: on(5) };
    case 'answer_task':
      return { note: '已专题研究，明确了办法。' };
    default:
      return { note: '' };
  }
}
