import type { HubPorts } from '#hub/hub.ts';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';
import { sitDown } from './acts/sit-down.ts';
import { type DeskSide, deskSide } from './desk/desk-side.ts';
import { type DeskDisk, emptyDesk } from './desk/first-disk.ts';
import { carriedByHand } from './faults/by-hand.ts';
import { clockJump } from './faults/of-desks.ts';
import { planOf } from './faults/plan.ts';
import { firstDisk } from './hub/first-disk.ts';
import { hubSide } from './hub/hub-side.ts';
import { checkAtRest } from './invariants/at-rest.ts';
import { checkRemoval } from './invariants/blobs.ts';
import { checkNoRepair, checkRepair } from './invariants/digests.ts';
import { type Reader, readerOf } from './invariants/monotone-reads.ts';
import { checkAnswer, checkBytes } from './invariants/no-leak.ts';
import { sequenceWatch } from './invariants/sequence.ts';
import { lineOf } from './network/network.ts';
import type { NetworkPorts } from './network/network-ports.ts';
import { calm, type Weather } from './network/weather.ts';
import { opLedger } from './oracle/op-ledger.ts';
import { type Random, randomOf } from './random.ts';
import { comeToRest } from './rest.ts';
import { createTrace } from './trace.ts';
import type { Violation } from './violation.ts';
import { virtualTime } from './virtual-time.ts';
import type { World } from './world.ts';

/** A Tuesday morning in office hours, local time. */
const start = Date.parse('2026-11-24T09:00:00+08:00');

export interface RunOptions {
  readonly hasClockFaults: boolean;
  readonly print: ((line: string) => void) | null;
}

export interface RunResult {
  readonly operations: number;
  readonly violations: readonly Violation[];
  readonly digest: string;
}

let template: Promise<Buffer> | null = null;
let blank: DeskDisk | null = null;

/** So many rows follow a moved firm in one transaction. */
const movedAtOnce = 3;

function hubPorts(now: () => number, random: Random, onBug: HubPorts['onBug']) {
  return {
    movedAtOnce,
    now,
    newId: () => uuidv7(now(), random.bytes(16)),
    randomBytes: random.bytes,
    isDemo: true,
    onBug,
  };
}

/** Plays one run from its first event to rest and says which invariants did not hold. */
export async function runSeed(seed: number, options: RunOptions): Promise<RunResult> {
  template ??= firstDisk({
    ...hubPorts(
      () => start - 60_000,
      randomOf(0, 'template'),
      () => undefined,
    ),
    later: () => undefined,
    pause: async () => undefined,
  });
  blank ??= emptyDesk();
  const streams = (purpose: string) => randomOf(seed, purpose);
  const plan = planOf(streams('plan'));
  const time = virtualTime(start);
  const trace = createTrace(time.now, start, options.print);
  const violations: Violation[] = [];
  const found = (more: readonly Violation[]) => {
    for (const violation of more) {
      trace.say(`VIOLATION ${violation.invariant}: ${violation.what}`);
      violations.push(violation);
    }
  };
  const surprise = (who: string) => (error: unknown) => {
    trace.say(`${who} bug: ${String(error)}`);
    found(checkRepair(who, error));
  };

  let weather: Weather = calm;
  const slowness = streams('slowness of the hub');
  const pause = () => (weather === calm ? 5 : slowness.between(5, slowness.chance(0.5) ? 10 : 4_000));
  const poisonous = new Set<string>();
  const hub = await hubSide(await template, {
    ...hubPorts(time.now, streams('hub'), (name, error) => surprise('hub')(`${name} ${String(error)}`)),
    snapshotWorthRows: plan.snapshotWorth ?? undefined,
    chances: streams('hub disk'),
    plan: (work) => void time.after(pause(), work),
    poisonous,
  });
  const ledger = opLedger();
  const desks: DeskSide[] = [];
  const readers = new Map<DeskSide, Reader>();
  const sequence = sequenceWatch();

  const network: NetworkPorts = {
    time,
    random: streams('network'),
    hub,
    trace,
    weather: () => weather,
    onAnswer: async (exchange) => {
      found(await checkAnswer(world, exchange));
      found(checkNoRepair(world, exchange));
      found(sequence.onAnswer(hub.look(), exchange));
    },
    onBytes: async (given) => found(await checkBytes(world, given)),
    onArrival: ({ name }) => {
      const desk = desks.find((one) => one.name === name);
      if (desk) world.look(desk);
    },
  };
  const idsOf = streams('ids');
  const jitter = streams('jitter');
  const world: World = {
    time,
    trace,
    hub,
    desks,
    ledger,
    poisonous,
    hasRotted: false,
    isMended: false,
    addDesk: (name, account, disk, copyOf) => {
      const desk: DeskSide = deskSide(name, account, disk, {
        trueNow: time.now,
        newId: (now) => uuidv7(Math.max(0, now), idsOf.bytes(16)),
        random: jitter.next,
        chances: streams(`disk of ${name}`),
        onRemove: (path) => found(checkRemoval(world, desk, path)),
        after: time.after,
        lineOf: (isOver) => lineOf({ name, isOver, isOffline: () => desk.isOffline }, network),
        onBug: surprise(name),
        hasPackages: plan.faults.includes(carriedByHand),
      });
      desks.push(desk);
      readers.set(desk, readerOf(desk, (copyOf && readers.get(copyOf)) ?? null));
      return desk;
    },
    look: (desk) => {
      if (!desk.program()?.fuse.isBlown()) found(readers.get(desk)?.look() ?? []);
    },
    forgetReads: (desk) => readers.get(desk)?.forget(),
    forgetRows: (desk) => readers.get(desk)?.forgetRows(),
    forgetCursors: sequence.forget,
  };

  /** One event, and the switching on of whatever went down in it. */
  const step = async (): Promise<void> => {
    await time.step();
    const chance = jitter;
    if (!hub.isUp() && !isHubAwaited) {
      isHubAwaited = true;
      time.after(chance.between(500, 20_000), async () => {
        isHubAwaited = false;
        await hub.start();
      });
    }
    for (const desk of desks) {
      if (!desk.notice()) continue;
      trace.say(`${desk.name} lost its power`);
      time.after(chance.between(500, 30_000), () => {
        desk.start();
        const raw = desk.program()?.raw;
        if (raw) ledger.lookAt(raw);
        world.look(desk);
      });
    }
  };
  let isHubAwaited = false;

  for (const { name, account } of plan.desks) world.addDesk(name, account, blank, null).start();
  let waiting = desks.length;
  for (const desk of desks) {
    void desk
      .signIn()
      .then(() => desk.program()?.engine.run())
      .then(() => {
        waiting -= 1;
      });
  }
  while (waiting > 0) await step();

  weather = plan.weather;
  const span = plan.minutes * 60_000;
  const people = streams('people');
  for (let count = 0; count < plan.sittings; count += 1) {
    time.after(people.below(span), () => sitDown(world, people.pick(desks), people, plan.hasPoison));
  }
  const misfortune = streams('faults');
  const clocks = streams('clocks');
  for (const fault of plan.faults) {
    time.after(misfortune.below(span), () => {
      trace.say(`fault ${fault.name}`);
      return fault.happen(world, misfortune);
    });
  }
  if (plan.hasClockFaults && options.hasClockFaults) {
    for (let count = 0; count < clockJump.times; count += 1) {
      time.after(clocks.below(span), () => clockJump.happen(world, clocks));
    }
  }
  const end = time.now() + span;
  // The hour ends whether or not anybody still does something.
  time.after(span, () => undefined);
  while (time.now() < end) await step();

  weather = calm;
  world.isMended = true;
  found(await comeToRest(world, step));
  found(await checkAtRest(world));
  for (const desk of desks) desk.kill();
  hub.throwAway();
  return { operations: ledger.entries.size, violations, digest: trace.digest() };
}
