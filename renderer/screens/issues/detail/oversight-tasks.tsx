import type { OversightTask } from '#shared/domain/issue-course.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay, shortTime } from '../../../ui/when.ts';
import './oversight-tasks.css';

/** Supervision notices and instructions with their answers, the oldest first. */
export function OversightTasks({ tasks }: { tasks: readonly OversightTask[] }) {
  const say = useTexts();
  const today = useToday();
  if (tasks.length === 0) return null;
  return (
    <section className="issue-part">
      <h3>{say('issue:course.oversight')}</h3>
      <ol className="issue-tasks">
        {tasks.map(({ kind, no, at, byId, byName, note, dueOn, answer, answeredAt }) => (
          <li key={`${kind} ${at}`}>
            <b>{say(`domain:oversightKind.${kind}`)}</b> {no}{' '}
            <span className="quiet">
              {byId === null ? say('issue:timeline.system') : byName} {shortTime(at, today)}
            </span>{' '}
            {answeredAt === null && (
              <Chip tone={dueOn < today ? 'danger' : 'warning'}>
                {say('issue:course.answerBy', { on: shortDay(dueOn, today) })}
              </Chip>
            )}
            <p className="issue-words">
              {byId === null && note === 'overdue' ? say('issue:course.overdueNotice') : note}
            </p>
            {answeredAt !== null && (
              <p className="issue-words">
                {say('issue:course.answered', { text: answer, at: shortTime(answeredAt, today) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
