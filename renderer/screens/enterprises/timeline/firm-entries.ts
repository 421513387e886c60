import { dayOf } from '#shared/calendar/office-time.ts';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';

/** What happened with a firm on a day (YYYY-MM-DD). */
export type FirmEntry = { readonly key: string; readonly on: string } & (
  | { readonly kind: 'visit'; readonly visit: VisitRow }
  | { readonly kind: 'raised' | 'closed'; readonly issue: IssueRow }
  | { readonly kind: 'promised' | 'kept' | 'dropped'; readonly commitment: CommitmentRow }
  | { readonly kind: 'standing'; readonly event: EnterpriseEvent }
);

interface FirmPast {
  readonly visits: readonly VisitRow[];
  readonly issues: readonly IssueRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly history: readonly EnterpriseEvent[];
}

/** A promise is an entry when it was made, and another one when it was settled. */
function ofCommitment(commitment: CommitmentRow): FirmEntry[] {
  const { id, madeAt, state, closedOn } = commitment;
  const made = { key: `promised ${id}`, on: dayOf(madeAt), kind: 'promised' as const, commitment };
  if (state === 'open' || closedOn === null) return [made];
  return [made, { key: `settled ${id}`, on: closedOn, kind: state, commitment }];
}

function ofIssue(issue: IssueRow): FirmEntry[] {
  const { id, capturedAt, closedAt } = issue;
  const raised = { key: `raised ${id}`, on: dayOf(capturedAt), kind: 'raised' as const, issue };
  if (closedAt === null) return [raised];
  return [raised, { key: `closed ${id}`, on: dayOf(closedAt), kind: 'closed' as const, issue }];
}

/** Everything that happened with a firm, the latest day first; of one day in the order of these lists. */
export function firmEntries({ visits, issues, commitments, history }: FirmPast): FirmEntry[] {
  const entries = [
    ...visits.map((visit): FirmEntry => ({ key: visit.id, on: visit.visitedOn, kind: 'visit', visit })),
    ...issues.flatMap(ofIssue),
    ...commitments.flatMap(ofCommitment),
    ...history.map((event): FirmEntry => ({ key: event.id, on: event.effectiveOn, kind: 'standing', event })),
  ];
  return entries.toSorted((left, right) => right.on.localeCompare(left.on));
}
