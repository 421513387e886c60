import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Shown } from './compare-rows.ts';
import type { DoneStep } from './take-step.ts';

/** Everything that a desk or the hub has said yes to. */
export interface Acknowledged {
  readonly firmIds: readonly string[];
  readonly visitIds: readonly string[];
  readonly issueIds: readonly string[];
  readonly steps: readonly DoneStep[];
}

/** What of it the hub does not have, as `visit <id>` or `close <id>`; `call` is of a desk that knows only the hub's answer. */
export async function findLost(
  call: Call<AppApi>,
  hub: Shown,
  { firmIds, visitIds, issueIds, steps }: Acknowledged,
): Promise<string[]> {
  const lost = [
    ...firmIds.filter((id) => !hub.enterprise.has(id)).map((id) => `enterprise ${id}`),
    ...visitIds.filter((id) => !hub.visit.has(id)).map((id) => `visit ${id}`),
    ...issueIds.filter((id) => !hub.issue.has(id)).map((id) => `issue ${id}`),
  ];
  for (const [id, taken] of Map.groupBy(steps, ({ issueId }) => issueId)) {
    if (!hub.issue.has(id)) continue;
    const { events } = await call('issues.get', { id });
    for (const { name } of taken) {
      if (!events.some(({ command }) => command === name)) lost.push(`${name} ${id}`);
    }
  }
  return lost;
}
