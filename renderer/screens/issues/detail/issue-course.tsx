import { Link } from '@tanstack/react-router';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { isEscalationLevel } from '#shared/domain/escalation.ts';
import { nudgesOf } from '#shared/workflow/nudges.ts';
import { useNow, useToday } from '../../../client/time.ts';
import { useOffice } from '../../../client/use-office.ts';
import { Chip } from '../../../ui/chip.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';
import { Consultations } from './consultations.tsx';
import { OversightTasks } from './oversight-tasks.tsx';

/** What stands about an issue besides its state: who cares for it, what waits for a word, and what must happen next. */
export function IssueCourse({ issue }: { issue: IssueRow }) {
  return (
    <>
      <Marks issue={issue} />
      <Proposal issue={issue} />
      <BookNodes issue={issue} />
      <Consultations consultations={issue.consultations} />
      <OversightTasks tasks={issue.oversight} />
    </>
  );
}

/** Nothing is seen of it where there is no mark. */
function Marks({ issue }: { issue: IssueRow }) {
  const say = useTexts();
  const late = nudgesOf(issue, useNow(), useOffice());
  const today = useToday();
  const { escalationLevel, urgeCount, holdUntil, extensionDays, extensionRequest, lawful } = issue;
  return (
    <p className="issue-chips">
      {late.map((nudge) => (
        <Chip key={nudge} tone="warning" glyph="◆">
          {say(`issue:course.late.${nudge}`)}
        </Chip>
      ))}
      {isEscalationLevel(escalationLevel) && (
        <Chip tone="warning">
          {say('issue:course.escalated', { level: say(`domain:escalation.l${escalationLevel}`) })}
        </Chip>
      )}
      {urgeCount > 0 && <Chip>{say('issue:course.urged', { count: urgeCount })}</Chip>}
      {issue.isDesignated && <Chip>{say('issue:course.designated')}</Chip>}
      {holdUntil !== null && (
        <Chip tone="warning">{say('issue:course.holdUntil', { on: shortDay(holdUntil, today) })}</Chip>
      )}
      {extensionDays > 0 && <Chip>{say('issue:course.extended', { count: extensionDays })}</Chip>}
      {extensionRequest !== null && (
        <Chip tone="info">{say('issue:course.extensionAsked', { count: extensionRequest.days })}</Chip>
      )}
      {lawful !== null && <Chip>{say(`domain:lawful.${lawful}`)}</Chip>}
      {issue.isClosureConfirmed !== null && (
        <Chip tone={issue.isClosureConfirmed ? 'success' : 'danger'}>
          {say(issue.isClosureConfirmed ? 'issue:course.confirmed' : 'issue:course.notConfirmed')}
        </Chip>
      )}
      {issue.mergedIntoId !== null && (
        <Link to="/issues" search={{ id: issue.mergedIntoId }}>
          {say('issue:course.toMain')}
        </Link>
      )}
    </p>
  );
}

function Proposal({ issue: { proposal } }: { issue: IssueRow }) {
  const say = useTexts();
  const today = useToday();
  if (proposal === null) return null;
  const { kind, byName, note, node } = proposal;
  return (
    <section className="issue-part">
      <h3>{say(`issue:course.proposal.${kind}`)}</h3>
      <p className="issue-words">{note}</p>
      <p className="quiet">
        {say('issue:course.proposedBy', { name: byName })}
        {node !== null &&
          ` ${say('issue:course.node', { title: node.title, on: shortDay(node.dueOn, today) })}`}
      </p>
    </section>
  );
}

function BookNodes({ issue: { nodes } }: { issue: IssueRow }) {
  const say = useTexts();
  const today = useToday();
  if (nodes.length === 0) return null;
  return (
    <section className="issue-part">
      <h3>{say('issue:course.nodes')}</h3>
      <ol className="issue-tasks">
        {nodes.map(({ title, dueOn, outcome }) => (
          <li key={`${dueOn} ${title}`}>
            {say('issue:course.node', { title, on: shortDay(dueOn, today) })}{' '}
            {outcome === '' ? (
              <Chip tone="warning">{say('issue:course.awaited')}</Chip>
            ) : (
              <span className="quiet">{outcome}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
