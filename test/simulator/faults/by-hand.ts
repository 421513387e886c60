import { makePackage } from '#electron/sync/make-package.ts';
import { takeReply } from '#electron/sync/take-reply.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { DeskSide } from '../desk/desk-side.ts';
import { PowerCut } from '../fragile-database.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { anyDesk, type Fault } from './fault.ts';

/** What is refused, or befalls a disk, is simply not done. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused || error instanceof PowerCut) return null;
    throw error;
  }
}

/** A reply is taken where it comes, sometimes twice, and sometimes at a laptop that it is not for. */
async function bringReply(
  { desks, trace, look }: World,
  desk: DeskSide,
  reply: Uint8Array,
  random: Random,
): Promise<void> {
  const at = random.chance(0.1) ? random.pick(desks) : desk;
  for (let times = random.chance(0.2) ? 2 : 1; times > 0; times -= 1) {
    const program = at.program();
    if (!program || program.fuse.isBlown()) return;
    const taken = await attempt(() => takeReply(program.db, reply, at.author.now));
    trace.say(`${at.name} takes a reply: ${taken ? `${taken.place}, ${taken.rows} rows` : 'refused'}`);
    look(at);
  }
}

/** What a laptop owes the hub is carried there in a file, and the reply back; both may be late, or never come. */
export const carriedByHand: Fault = {
  name: 'a package is carried by hand',
  times: 4,
  happen: async (world, random) => {
    const { hub, time, trace } = world;
    const desk = anyDesk(world, random);
    const program = desk?.program();
    if (!desk || !program) return;
    const { personId, now, newId } = desk.author;
    const maker = { db: program.db, personId, now, newId, randomBytes: random.bytes };
    const made = await attempt(() => makePackage(maker));
    trace.say(`${desk.name} makes a package: ${made ? `${made.operations} operations` : 'refused'}`);
    if (!made) return;
    const deliver = async (): Promise<void> => {
      const taken = await hub.takePackage(made.bytes);
      trace.say(
        `hub takes a package of ${desk.name}: ${taken ? `${taken.operations} operations` : 'refused'}`,
      );
      if (taken) time.after(random.between(100, 60_000), () => bringReply(world, desk, taken.reply, random));
    };
    time.after(random.between(100, 60_000), deliver);
    if (random.chance(0.2)) time.after(random.between(100, 120_000), deliver);
  },
};
