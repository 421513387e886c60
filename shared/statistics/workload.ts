import { z } from 'zod';
import type { IssueState } from '../domain/issue-state.ts';
import { lampOf } from '../workflow/lamp.ts';
import { type Facts, isDayIn, isIn, type Reckoning } from './facts.ts';

/** What lies with one person; it says how much there is to do, never who is better. */
export const workload = z.object({
  personId: z.string(),
  firms: z.int(),
  visits: z.int(),
  raised: z.int(),
  /** Open issues that this person handles, and those of them that are overdue. */
  handling: z.int(),
  overdue: z.int(),
});
export type Workload = z.infer<typeof workload>;

/** Where the clock that runs is the handler's own. */
const withHandler: readonly IssueState[] = ['dispatched', 'in_progress', 'consulting'];

/** Everybody with a firm, a visit or an issue of the period or an open issue, by their ids: no order of merit. */
export function workloads({ firms, visits, issues }: Facts, { period, asOf }: Reckoning): Workload[] {
  const byPerson = new Map<string, Workload>();
  const add = (personId: string | null, what: Exclude<keyof Workload, 'personId'>): void => {
    if (personId === null) return;
    const known = byPerson.get(personId) ?? {
      personId,
      firms: 0,
      visits: 0,
      raised: 0,
      handling: 0,
      overdue: 0,
    };
    byPerson.set(personId, { ...known, [what]: known[what] + 1 });
  };
  for (const { commissionerId } of firms) add(commissionerId, 'firms');
  for (const { leadVisitorId, visitedOn } of visits) {
    if (isDayIn(visitedOn, period)) add(leadVisitorId, 'visits');
  }
  for (const issue of issues) {
    if (issue.state !== 'merged' && isIn(issue.capturedAt, period)) add(issue.reporterId, 'raised');
    if (issue.closedAt !== null) continue;
    add(issue.handlerId, 'handling');
    if (withHandler.includes(issue.state) && ['red', 'flash'].includes(lampOf(issue, asOf)))
      add(issue.handlerId, 'overdue');
  }
  return [...byPerson.values()].sort((left, right) => (left.personId < right.personId ? -1 : 1));
}
