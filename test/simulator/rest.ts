import { listUnsent } from '#electron/store/attachments/blob-rows.ts';
import { findMeta } from '#electron/store/meta.ts';
import { isUnreachable } from '#electron/sync/hub-client.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { DeskSide } from './desk/desk-side.ts';
import { outboxOf } from './oracle/op-ledger.ts';
import type { Violation } from './violation.ts';
import type { World } from './world.ts';

const invariant = 'I12 liveness';
const mostRounds = 8;
/** Events in one round; a round of five laptops takes some hundred. */
const mostSteps = 6_000;
/** Events in which what a slow hub put off before it was mended comes about. */
const mostPutOff = 300;

/** One exchange of a laptop on a healthy line, with a new sign-in where the old one has ended. */
async function exchange(desk: DeskSide): Promise<string | null> {
  for (let tries = 0; tries < 3; tries += 1) {
    const program = desk.program();
    if (!program) return 'is off';
    try {
      await program.engine.run();
      return null;
    } catch (error) {
      if (isUnreachable(error)) continue;
      if (!(await desk.signIn())) return `cannot sign in: ${String(error)}`;
    }
  }
  return 'does not get through';
}

const hasUnjudged = (desk: DeskSide): boolean => {
  const raw = desk.program()?.raw;
  return (
    raw !== undefined &&
    [...outboxOf(raw).values()].some(({ state, ackSeq }) => state === 'held' && ackSeq === null)
  );
};

const isWaiting = (desk: DeskSide): boolean => {
  const program = desk.program();
  if (!program) return false;
  if (hasUnjudged(desk)) return true;
  const { raw, db } = program;
  const hasOps = [...outboxOf(raw).values()].some(({ state }) => state === 'pending' || state === 'sent');
  return hasOps || listUnsent(db, desk.account, findMeta(db, 'epoch') ?? '').length > 0;
};

const week = 7 * 24 * 60 * 60_000;

/** Puts a laptop's clock a week on from its last look at every row; a copy of a disk on which a row rotted has it too. */
function letAWeekPass({ time }: World, desk: DeskSide): void {
  const raw = desk.program()?.raw;
  const last = raw?.prepare("SELECT v FROM sx_meta WHERE k = 'recheck_at'").pluck().get();
  if (last) desk.clockError = Date.parse(String(last)) + week + 1 - time.now();
}

const isMoving = ({ hub }: World): boolean => hub.look().prepare('SELECT 1 FROM sx_move').get() !== undefined;

const headOf = ({ hub }: World): number =>
  Number(hub.look().prepare('SELECT head FROM hub_shard WHERE shard = 0').pluck().get());

/**
 * Mends everything and lets the laptops exchange until nothing moves any more. That must come about in a bounded
 * number of rounds. A laptop on which an operation rests that could not be judged starts anew, since it rests until then.
 */
export async function comeToRest(world: World, step: () => Promise<void>): Promise<Violation[]> {
  const { hub, desks, trace } = world;
  trace.say('everything is mended');
  hub.fuse()?.clear();
  await hub.start();
  for (const desk of desks) {
    desk.isOffline = false;
    desk.program()?.fuse.clear();
    desk.start();
    const raw = desk.program()?.raw;
    if (raw) world.ledger.lookAt(raw);
    world.look(desk);
  }
  // The weekly look at every row begins after a round that may be a laptop's first, and takes one record in a round.
  const least = world.hasRotted ? tableNames.length + 3 : 1;
  for (let round = 1; round <= least + mostRounds; round += 1) {
    await hub.lookForNews();
    for (const desk of desks.filter(hasUnjudged)) {
      desk.kill();
      desk.start();
    }
    const before = headOf(world);
    const failures: string[] = [];
    if (world.hasRotted && round <= 2) for (const desk of desks) letAWeekPass(world, desk);
    let running = desks.length;
    for (const desk of desks) {
      void exchange(desk).then(async (failure) => {
        await desk.program()?.blobs.settled();
        running -= 1;
        if (failure !== null) failures.push(`${desk.name} ${failure}`);
      });
    }
    // The laptops begin before anything is looked for that may happen.
    await new Promise(setImmediate);
    for (let steps = 0; running > 0; steps += 1) {
      if (steps > mostSteps) return [{ invariant, what: `round ${round} does not end` }];
      await step();
    }
    for (let steps = 0; isMoving(world) && steps < mostPutOff; steps += 1) await step();
    if (failures.length > 0) trace.say(`round ${round}: ${failures.join('; ')}`);
    else if (round >= least && headOf(world) === before && !isMoving(world) && !desks.some(isWaiting))
      return [];
  }
  const waiting = desks.filter(isWaiting).map(({ name }) => name);
  return [
    {
      invariant,
      what: `no rest after ${least + mostRounds} rounds; waiting: ${waiting.join(', ') || 'nobody'}`,
    },
  ];
}
