import type { IssueRow } from '#shared/contract/app/issues.ts';
import { createCast, type Player } from './cast.ts';
import { type Difference, differencesOf, readShown, type Shown } from './compare-rows.ts';
import { type Acknowledged, findLost } from './find-lost.ts';
import type { Stage } from './story.ts';
import { syncUntilSent } from './sync-until-sent.ts';
import { issuesOf } from './work-issues.ts';

export interface Testimony {
  readonly lost: readonly string[];
  readonly differences: readonly Difference[];
  readonly hub: Shown;
  /** The issues of the demonstration as the hub has them. */
  readonly issues: readonly IssueRow[];
}

/** On a third desk, which knows nothing but what the hub answers: compares what everybody else has with it. */
export async function compareWithHub(
  { openDesk, telling }: Stage,
  players: readonly Player[],
  acknowledged: Acknowledged,
): Promise<Testimony> {
  const { words } = telling;
  for (const player of players) await syncUntilSent(player, words);
  const cast = createCast(await openDesk('desk-3'), telling);
  const witness = (await cast.find('inspector')) ?? (await cast.get('dispatcher'));
  await syncUntilSent(witness, words);
  const hub = await readShown(witness.call);
  const differences: Difference[] = [];
  for (const { call } of players) differences.push(...differencesOf(await readShown(call), hub));
  return {
    hub,
    differences,
    lost: await findLost(witness.call, hub, acknowledged),
    issues: await issuesOf(witness, acknowledged.issueIds),
  };
}
