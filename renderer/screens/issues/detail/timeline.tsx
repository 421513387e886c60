import type { IssueRow, PendingCommand } from '#shared/contract/app/issues.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';
import { chinese } from '#shared/text/chinese.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { useToday } from '../../../client/time.ts';
import { type Say, useTexts } from '../../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../../ui/when.ts';
import { StepWords } from '../steps/step-words.tsx';
import type { StepArgs } from '../steps/typed-steps.ts';
import { PendingStep } from './pending-step.tsx';
import { timelineOf } from './timeline-entries.ts';
import './timeline.css';

interface TimelineProps {
  readonly issue: IssueRow;
  readonly events: readonly IssueEvent[];
  readonly pending: readonly PendingCommand[];
  readonly allowed: readonly CommandName[];
  /** Opens the form of a step with what was typed before. */
  readonly onUse: (name: CommandName, args: StepArgs) => void;
}

/** How the issue came to where it is, and what this person has done that the hub has not accepted. */
export function Timeline({ issue, events, pending, allowed, onUse }: TimelineProps) {
  const say = useTexts();
  const today = useToday();
  return (
    <section className="issue-part">
      <h3>{say('issue:timeline.title')}</h3>
      <ol className="timeline" aria-label={say('issue:timeline.title')}>
        {timelineOf(issue, events, pending).map((entry) => {
          switch (entry.kind) {
            case 'captured':
              return (
                <li key="captured">
                  <Time at={entry.at} today={today} /> {issue.reporterName}{' '}
                  <b>{say('issue:timeline.captured')}</b>
                </li>
              );
            case 'event':
              return <Step key={entry.event.id} event={entry.event} today={today} />;
            default:
              return (
                <PendingStep
                  key={entry.pending.opId}
                  step={entry.pending}
                  isOffered={allowed.includes(entry.pending.name)}
                  onUse={onUse}
                />
              );
          }
        })}
      </ol>
    </section>
  );
}

function Time({ at, today }: { at: string; today: string }) {
  return (
    <time dateTime={at} title={fullTime(at)} className="timeline-time">
      {shortTime(at, today)}
    </time>
  );
}

type StepName = keyof typeof chinese.domain.command;
const isStep = (name: string): name is StepName => Object.hasOwn(chinese.domain.command, name);

type Rule = keyof typeof chinese.issue.timeline.rule;

/** What the rules note is a code, which is said in words here. */
function spokenRule(say: Say, args: IssueEvent['args']): IssueEvent['args'] {
  const { note } = args;
  const isRule = typeof note === 'string' && Object.hasOwn(chinese.issue.timeline.rule, note);
  return isRule ? { ...args, note: say(`issue:timeline.rule.${note as Rule}`) } : args;
}

/** Minutes between writing and receipt from which the time of writing is told too. */
const notable = 10 * 60_000;

function Step({ event, today }: { event: IssueEvent; today: string }) {
  const say = useTexts();
  const { command, actorId, actorName, at, authoredAt, fromState, toState } = event;
  const isLate = actorId !== null && Date.parse(at) - Date.parse(authoredAt) > notable;
  return (
    <li>
      <Time at={at} today={today} /> {actorId === null ? say('issue:timeline.system') : actorName}{' '}
      <b>{isStep(command) ? say(`domain:command.${command}`) : command}</b>
      {fromState !== toState && (
        <span className="quiet">
          {' '}
          {say('issue:timeline.moved', { state: say(`domain:state.${toState}`) })}
        </span>
      )}
      {isLate && (
        <span className="quiet"> {say('issue:timeline.authored', { at: shortTime(authoredAt, today) })}</span>
      )}
      <StepWords args={actorId === null ? spokenRule(say, event.args) : event.args} />
    </li>
  );
}
