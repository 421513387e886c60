import { setTimeout as wait } from 'node:timers/promises';
import type { Violation } from '../../simulator/violation.ts';
import { calm } from '../line/weather.ts';
import type { Seat, Stage } from '../stage.ts';

const invariant = 'I12 liveness';
const limitMs = 180_000;

/** One exchange, with a sign-in where the process or the hub wants one. */
async function exchange({ laptop }: Seat): Promise<boolean> {
  laptop.start();
  const first = await laptop.order('sync');
  if (first?.isLevel) return true;
  await laptop.order('sign in');
  return (await laptop.order('sync'))?.isLevel ?? false;
}

/**
 * Mends everything and lets the laptops exchange until nothing moves any more, which must come about in bounded time.
 * Every laptop starts anew, since an operation that could not be judged rests until then.
 */
export async function comeToRest({ hub, hubDisk, seats }: Stage): Promise<Violation[]> {
  hubDisk.empty();
  hub.resume();
  for (const { disk, line, laptop } of seats) {
    disk.empty();
    line.weather = calm;
    line.cut();
    await laptop.kill();
  }
  if (!(await hub.start()) && !(await hub.start())) return [{ invariant, what: 'the hub does not start' }];
  const end = Date.now() + limitMs;
  let level: readonly boolean[] = [];
  while (Date.now() < end) {
    const before = await hub.head();
    level = await Promise.all(seats.map(exchange));
    if (before !== null && before === (await hub.head()) && level.every(Boolean)) return [];
    await wait(200);
  }
  const waiting = seats.filter((_, index) => !level[index]).map(({ laptop }) => laptop.name);
  return [
    { invariant, what: `no rest after ${limitMs / 1_000} s; waiting: ${waiting.join(', ') || 'nobody'}` },
  ];
}

const stopLimitMs = 20_000;

/** Stops everything in good order. */
export async function stopAll({ hub, hubDisk, seats }: Stage): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { laptop } of seats) {
    const verified = await laptop.order('verify');
    if (verified?.said !== 'done')
      violations.push({ invariant: 'sound stores', what: `${laptop.name}: ${verified?.said}` });
    const stopped = await Promise.race([laptop.order('stop'), wait(stopLimitMs, null)]);
    if (stopped === null) violations.push({ invariant: 'good ends', what: `${laptop.name} does not stop` });
    await laptop.kill();
  }
  const how = await Promise.race([hub.stop(), wait(stopLimitMs, 'no end')]);
  if (how !== 0)
    violations.push({ invariant: 'good ends', what: `the hub, asked to stop, ended with ${how}` });
  await hub.kill();
  const copy = await hub.command(['status', '--json'], null);
  if (copy.code !== 0)
    violations.push({ invariant: 'sound stores', what: `hub status: ${copy.err} ${hubDisk.folder}` });
  return violations;
}
