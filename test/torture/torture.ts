import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Violation } from '../simulator/violation.ts';
import type { TortureArguments } from './arguments.ts';
import { checkEnd } from './end/check-end.ts';
import { comeToRest, stopAll } from './end/come-to-rest.ts';
import { unexpectedLines } from './end/logs.ts';
import type { Told } from './end/world-at-end.ts';
import { trouble } from './faults/trouble.ts';
import { type StagePorts, setStage } from './set-stage.ts';
import type { Stage } from './stage.ts';

const progressMs = 10_000;

export interface Report {
  readonly operations: number;
  readonly violations: readonly Violation[];
}

export type TorturePorts = Pick<StagePorts, 'root' | 'say' | 'onDisk'>;

async function start({ hub, seats }: Stage): Promise<void> {
  if (!(await hub.start())) throw new Error('The hub does not start.');
  for (const { laptop } of seats) laptop.start();
  await Promise.all(seats.map(({ laptop }) => laptop.order('sign in')));
}

/** Heals everything, stops it in good order, and looks at what is left on the disks. */
async function judge(stage: Stage, root: string, told: () => Told): Promise<Violation[]> {
  const { hubDisk, seats } = stage;
  const unrest = await comeToRest(stage);
  const ends = await stopAll(stage);
  const laptops = seats.map(({ laptop }) => laptop);
  return [
    ...unrest,
    ...ends,
    ...(await checkEnd({ hubFolder: hubDisk.folder, laptops }, told())),
    ...unexpectedLines('hub', join(root, 'logs', 'hub'), { wasDiskFull: hubDisk.wasEverFull() }),
    ...seats.flatMap(({ laptop, disk }) =>
      unexpectedLines(laptop.name, laptop.logFolder, { wasDiskFull: disk.wasEverFull() }),
    ),
  ];
}

/** Tortures a hub and its laptops, heals them, and says what was promised and did not hold. */
export async function torture(
  wanted: TortureArguments,
  { root, say, onDisk }: TorturePorts,
): Promise<Report> {
  const { minutes, seed } = wanted;
  const violations: Violation[] = [];
  const complain = (invariant: string) => (what: string) => {
    say(`VIOLATION ${invariant}: ${what}`);
    violations.push({ invariant, what });
  };
  const reported = new Map<string, string>();
  let restoredAt: number | null = null;
  let end = Number.POSITIVE_INFINITY;
  const left = (): number => Math.max(0, end - Date.now());

  const stage = await setStage(wanted, {
    root,
    say,
    onDisk,
    complain,
    onDurable: (bodies) => {
      for (const body of bodies) reported.set((JSON.parse(body) as { id: string }).id, body);
    },
    noteRestore: (at) => {
      restoredAt = at;
    },
    rest: (milliseconds) => wait(Math.min(milliseconds, left())),
  });
  const progress = setInterval(() => {
    const when = Number.isFinite(end) ? `${Math.round(left() / 1_000)} s of trouble left` : 'starting';
    say(`seed ${seed}, ${when}, operations ${reported.size}; ${stage.faults.line()}`);
  }, progressMs);
  try {
    await start(stage);
    end = Date.now() + minutes * 60_000;
    await trouble(stage, seed, () => left() === 0);
    say('everything is mended');
    for (const { invariant, what } of await judge(stage, root, () => ({ reported, restoredAt })))
      complain(invariant)(what);
    say(`done to them: ${stage.faults.line()}`);
    say(`done by them: ${stage.acts.line()}`);
    return { operations: reported.size, violations };
  } finally {
    clearInterval(progress);
    for (const { line } of stage.seats) line.close();
  }
}
