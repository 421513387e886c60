import type { Pause } from '../calendar/count-limit.ts';
import type { Channel } from '../domain/channel.ts';
import type { Issue } from '../domain/issue.ts';
import { type Clock, clockUntil, startClock } from './clock.ts';
import { clockOfState } from './lifecycle.ts';
import type { Office } from './office-rules.ts';
import type { ClockName } from './profiles.ts';

/** A limit that runs: which one, from when, and how many working days. */
export interface RunningLimit {
  readonly clock: Exclude<ClockName, 'node'>;
  readonly from: string;
  readonly days: number;
  readonly pauses: readonly Pause[];
}

type Clocked = Pick<
  Issue,
  | 'state'
  | 'channel'
  | 'receivedAt'
  | 'stateSince'
  | 'pauses'
  | 'extensionDays'
  | 'channelChanges'
  | 'nodes'
  | 'isClosureConfirmed'
  | 'needsCheck'
>;

const start = ({ calendar, office }: Office, { from, days, pauses }: RunningLimit): Clock | null =>
  startClock(calendar, office, { startedAt: from, limitDays: days, pauses });

/**
 * The main limit: from the hub's receipt, with what was granted in addition and without the pauses. A firm that
 * becomes a chain or doubling firm meanwhile gets the fast limit from then on, but never a later end; one that ceases
 * to be one gets the normal limit from the receipt. Null before the receipt.
 */
function mainLimit(issue: Clocked, office: Office): RunningLimit | null {
  const { receivedAt, channelChanges, extensionDays, pauses } = issue;
  if (receivedAt === null) return null;
  const limit = (channel: Channel, from: string): RunningLimit => ({
    clock: 'main',
    from,
    days: office.rules.profiles[channel].main + extensionDays,
    pauses,
  });
  let running = limit(channelChanges[0]?.from ?? issue.channel, receivedAt);
  for (const { at, to } of channelChanges) {
    const changed = limit(to, to === 'fast' ? at : receivedAt);
    const isLater = (start(office, changed)?.dueAt ?? '~') > (start(office, running)?.dueAt ?? '~');
    if (to === 'normal' || !isLater) running = changed;
  }
  return running;
}

export function mainClock(issue: Clocked, office: Office): Clock | null {
  const limit = mainLimit(issue, office);
  return limit && start(office, limit);
}

/** The limit that runs in the issue's state; null where none runs, or where the books name the day. */
export function runningLimit(issue: Clocked, office: Office): RunningLimit | null {
  const clock = clockOfState[issue.state];
  const { stateSince } = issue;
  if (clock === null || clock === 'node' || stateSince === null) return null;
  if (clock === 'check' && (issue.needsCheck === false || issue.isClosureConfirmed !== null)) return null;
  if (clock === 'main') return mainLimit(issue, office);
  return { clock, from: stateSince, days: office.rules.profiles[issue.channel][clock], pauses: [] };
}

function runningClock(issue: Clocked, office: Office): Clock | null {
  if (clockOfState[issue.state] === 'node') {
    const node = issue.nodes.at(-1);
    return node && issue.stateSince !== null ? clockUntil(office, issue.stateSince, node.dueOn) : null;
  }
  const limit = runningLimit(issue, office);
  return limit && start(office, limit);
}

/** What an issue shows of its clocks, from the issue alone: the same again whenever the calendar is another. */
export function clocksOf(issue: Clocked, office: Office) {
  const running = runningClock(issue, office);
  const main = mainClock(issue, office);
  return {
    dueAt: running?.dueAt ?? null,
    warnAt: running?.warnAt ?? null,
    alarmAt: running?.alarmAt ?? null,
    isDueProvisional: running?.isProvisional ?? false,
    finalDueOn: main?.dueOn ?? null,
  } satisfies Partial<Issue>;
}
