import type { PendingCommand } from '#shared/contract/app/issues.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';

export type TimelineEntry =
  | { readonly kind: 'captured'; readonly at: string }
  | { readonly kind: 'event'; readonly at: string; readonly event: IssueEvent }
  | { readonly kind: 'pending'; readonly at: string; readonly pending: PendingCommand };

/**
 * The history, oldest first: writing the issue down, what the hub accepted, and this person's steps that it has not.
 * A step that waits comes last, whenever it was written, since the hub has still to put it in its place.
 */
export function timelineOf(
  issue: Pick<Issue, 'capturedAt'>,
  events: readonly IssueEvent[],
  pending: readonly PendingCommand[],
): TimelineEntry[] {
  const steps = events.map((event): TimelineEntry => ({ kind: 'event', at: event.at, event }));
  const refused = pending.filter(({ refusal }) => refusal !== null);
  const waiting = pending.filter(({ refusal }) => refusal === null);
  const asEntry = (step: PendingCommand): TimelineEntry => ({
    kind: 'pending',
    at: step.authoredAt,
    pending: step,
  });
  const past = [...steps, ...refused.map(asEntry)].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  return [{ kind: 'captured', at: issue.capturedAt }, ...past, ...waiting.map(asEntry)];
}
