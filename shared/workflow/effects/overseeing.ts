import type { OversightTask } from '../../domain/issue-course.ts';
import { taskToAnswer } from '../task-to-answer.ts';
import { type Effects, nothing, type StepContext } from './effect.ts';

function task(
  kind: OversightTask['kind'],
  { note, taskDueOn }: { readonly note: string; readonly taskDueOn: string },
  { actor, at, documentNo = null }: StepContext,
): OversightTask {
  return {
    kind,
    no: documentNo,
    at,
    byId: actor?.id ?? null,
    byName: actor?.name ?? '',
    note,
    dueOn: taskDueOn,
    answer: '',
    answeredAt: null,
  };
}

/** A leader who instructs cares for the issue from then on (提级). */
const leadersLevel = 3;

/** What those who watch write, and what only the rules do. */
export const overseeing: Effects<
  | 'urge'
  | 'supervise'
  | 'instruct'
  | 'answer_task'
  | 'escalate'
  | 'change_channel'
  | 'recount'
  | 'hear_of_main'
> = {
  urge: ({ urgeCount }, _args, { at }) => ({ urgeCount: urgeCount + 1, urgedAt: at }),
  supervise: ({ oversight }, args, context) => ({ oversight: [...oversight, task('notice', args, context)] }),
  instruct: ({ oversight, escalationLevel }, args, context) => ({
    oversight: [...oversight, task('instruction', args, { ...context, documentNo: null })],
    escalationLevel: Math.max(escalationLevel, leadersLevel),
  }),
  answer_task: ({ oversight }, { note }, { at }) => {
    const answered = taskToAnswer(oversight);
    return {
      oversight: oversight.map((entry) =>
        entry === answered ? { ...entry, answer: note, answeredAt: at } : entry,
      ),
    };
  },
  escalate: (_issue, { escalationLevel }) => ({ escalationLevel }),
  change_channel: ({ channel: from, channelChanges }, { channel: to }, { at }) => ({
    channel: to,
    channelChanges: from === to ? channelChanges : [...channelChanges, { at, from, to }],
  }),
  recount: nothing,
  hear_of_main: (_issue, { reply, resolution }) => ({ reply, resolution }),
};
