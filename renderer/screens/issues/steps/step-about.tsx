import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { taskToAnswer } from '#shared/workflow/task-to-answer.ts';
import { useAsk } from '../../../client/ask.ts';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** What a step answers: the notice or instruction, or the question that an expert was asked. */
export function StepAbout({ name, issue }: { name: CommandName; issue: IssueRow }) {
  const say = useTexts();
  const { data: session } = useAsk('session.get', {});
  if (name === 'answer_task') {
    const task = taskToAnswer(issue.oversight);
    if (task === null) return null;
    const { kind, no, byId, byName, note } = task;
    const text = byId === null && note === 'overdue' ? say('issue:course.overdueNotice') : note;
    return (
      <Notice>
        {say('issue:step.answers', {
          kind: say(`domain:oversightKind.${kind}`),
          no: no ?? '',
          name: byId === null ? say('issue:timeline.system') : byName,
          text,
        })}
      </Notice>
    );
  }
  if (name !== 'give_opinion' && name !== 'take_consultation' && name !== 'decline_consultation') return null;
  const me = session?.person?.id;
  const asked = issue.consultations.findLast(({ expertId }) => expertId === me);
  return asked ? (
    <Notice>{say('issue:step.asked', { name: asked.askedByName, text: asked.question })}</Notice>
  ) : null;
}
