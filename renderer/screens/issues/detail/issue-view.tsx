import { type RefObject, useState } from 'react';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { useAsk } from '../../../client/ask.ts';
import { ScrollPane } from '../../../ui/layout/scroll-pane.tsx';
import { Attachments } from '../../attachments/attachments.tsx';
import { OpenMatters } from '../../sync/open-matters.tsx';
import { StepBar } from '../steps/step-bar.tsx';
import { StepForm } from '../steps/step-form.tsx';
import { hasText, type StepArgs, useTypedSteps } from '../steps/typed-steps.ts';
import { FirmContactsPart } from './firm-contacts-part.tsx';
import { IssueCourse } from './issue-course.tsx';
import { IssueFacts } from './issue-facts.tsx';
import { IssueHead } from './issue-head.tsx';
import { IssueOutcome } from './issue-outcome.tsx';
import { IssueText } from './issue-text.tsx';
import { Timeline } from './timeline.tsx';

interface OpenStep {
  readonly name: CommandName;
  /** What the form begins with, and how often it was begun anew. */
  readonly args: StepArgs;
  readonly turn: number;
  readonly isReused: boolean;
  readonly takesFocus: boolean;
}

export type FoundIssue = Output<AppApi, 'issues.get'>;

interface IssueViewProps {
  readonly found: FoundIssue;
  readonly isCurrent: boolean;
  /** Where the focus goes when the form that had it is closed. */
  readonly paneRef: RefObject<HTMLElement | null>;
}

/** One issue with its history, and the form of the step that is being taken. */
export function IssueView({ found, isCurrent, paneRef }: IssueViewProps) {
  const { issue, contacts, events, pending, allowed, holds } = found;
  const { data: reference } = useAsk('reference.get', {});
  const { typed, keep } = useTypedSteps(issue.id);
  const [open, setOpen] = useState<OpenStep | null | undefined>(undefined);
  const offered = isCurrent ? allowed : [];

  if (open === undefined && typed !== undefined) {
    const unsent = typed.find((step) => allowed.includes(step.name) && hasText(step.args));
    setOpen(unsent ? { ...unsent, turn: 0, isReused: false, takesFocus: false } : null);
  }
  const begin = (name: CommandName, args: StepArgs, isReused: boolean): void =>
    setOpen((last) => ({ name, args, turn: (last?.turn ?? 0) + 1, isReused, takesFocus: true }));
  const beginKept = (name: CommandName): void =>
    begin(name, typed?.find((step) => step.name === name)?.args ?? {}, false);

  const close = (): void => {
    setOpen(null);
    const pane = paneRef.current;
    if (document.activeElement === document.body || pane?.contains(document.activeElement)) pane?.focus();
  };

  return (
    <>
      <IssueHead issue={issue}>
        <StepBar allowed={offered} open={open?.name ?? null} onOpen={beginKept} />
      </IssueHead>
      <ScrollPane className="issue-body">
        <OpenMatters table="issue" pk={issue.id} />
        <IssueFacts issue={issue} holds={holds} />
        <IssueCourse issue={issue} />
        <IssueText issue={issue} />
        <IssueOutcome issue={issue} />
        <FirmContactsPart firm={{ id: issue.enterpriseId, contacts }} />
        <Attachments owner={{ table: 'issue', id: issue.id }} level={3} />
        <Timeline
          issue={issue}
          events={events}
          pending={pending}
          allowed={offered}
          onUse={(name, args) => begin(name, args, true)}
        />
      </ScrollPane>
      {open && reference && (
        <StepForm
          key={`${open.name} ${open.turn}`}
          issue={issue}
          name={open.name}
          begun={open.args}
          isReused={open.isReused}
          takesFocus={open.takesFocus}
          units={reference.units}
          keep={keep}
          onClose={close}
        />
      )}
    </>
  );
}
