import { unreachable } from '#shared/assert.ts';
import type { CommandArgs, CommandName } from '#shared/workflow/commands.ts';
import type { Receivers } from './receivers.ts';
import type { Seeded } from './seeded.ts';
import type { Story } from './stories/story.ts';

interface StepTold {
  readonly story: Story;
  readonly receivers: Receivers;
  /** How many progress notes were written before. */
  readonly notesBefore: number;
  /** The day (YYYY-MM-DD) that whoever signs promises. */
  readonly promisedOn: string;
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
  { story, receivers, notesBefore, promisedOn }: StepTold,
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
    default:
      return unreachable(name);
  }
}
