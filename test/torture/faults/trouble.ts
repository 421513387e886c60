import { type Random, randomOf } from '../../simulator/random.ts';
import type { Fault, Seat, Stage } from '../stage.ts';
import { hubFaults } from './of-hub.ts';
import { diskFaults, laptopFaults, lineFaults } from './of-laptops.ts';
import { grantsChange } from './of-office.ts';

/** Faults that come one after the other, beside those of the other kinds. */
interface Kind {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** Milliseconds from the end of one to the beginning of the next, at most. */
  readonly pause: number;
}

const kinds: readonly Kind[] = [
  { name: 'hub', faults: [...hubFaults, grantsChange], pause: 5_000 },
  { name: 'laptops', faults: laptopFaults, pause: 4_000 },
  { name: 'lines', faults: lineFaults, pause: 5_000 },
  { name: 'disks', faults: diskFaults, pause: 12_000 },
];

function choose(faults: readonly Fault[], random: Random): Fault {
  let place = random.below(faults.reduce((sum, { weight }) => sum + weight, 0));
  for (const fault of faults) {
    place -= fault.weight;
    if (place < 0) return fault;
  }
  throw new Error('The weights add up to the total.');
}

async function afflict(
  stage: Stage,
  { faults, pause }: Kind,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  for (;;) {
    await stage.rest(random.below(pause));
    if (isOver()) return;
    const fault = choose(faults, random);
    stage.faults.count(fault.name);
    await fault.happen(stage, random);
  }
}

/** One person at one laptop, who signs in when need be and works as fast as the laptop answers. */
async function work(
  stage: Stage,
  { laptop, disk }: Seat,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await stage.rest(random.below(600));
    if (!laptop.isOn()) {
      // It could not start, as happens on a full disk.
      if (random.chance(0.1)) laptop.start();
      continue;
    }
    const answer = await laptop.order(random.chance(0.1) ? 'sync' : 'act', random.below(1_000_000_000));
    if (!answer) continue;
    stage.acts.count(answer.said === 'done' ? answer.act : `not done: ${answer.said}`);
    if (['not_signed_in', 'session_expired', 'signed_out_of_hub'].includes(answer.said)) {
      const signedIn = await laptop.order('sign in');
      if (signedIn?.said === 'unexpected' && !disk.wasEverFull())
        stage.complain(`${laptop.name} cannot sign in`);
    }
  }
}

/** Lets everybody work and everything go wrong until `isOver`; whatever was begun is ended when it resolves. */
export async function trouble(stage: Stage, seed: number, isOver: () => boolean): Promise<void> {
  const afflictions = kinds.map((kind) => afflict(stage, kind, randomOf(seed, kind.name), isOver));
  const people = stage.seats.flatMap((seat) =>
    // Two windows, so that one works on while the other waits for the hub.
    ['first window', 'second window'].map((window) =>
      work(stage, seat, randomOf(seed, `${seat.laptop.name} ${window}`), isOver),
    ),
  );
  await Promise.all(afflictions);
  // Somebody may still wait for a hub that does not answer; the healing goes on meanwhile.
  void Promise.all(people);
}
