import Database from 'better-sqlite3';
import type { RoleGrant } from '#shared/domain/role.ts';
import { prepared } from '../oracle/prepared.ts';
import { type Account, standings } from '../people/cast.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Fault } from './fault.ts';

/** The hub comes back after a while, whatever took it down. */
const startLater = (world: World, random: Random): void => {
  world.time.after(random.between(500, 20_000), () => world.hub.start());
};

const killed: Fault = {
  name: 'hub: killed',
  times: 2,
  happen: (world, random) => {
    world.hub.kill();
    startLater(world, random);
  },
};

const powerCut: Fault = {
  name: 'hub: power cut',
  times: 3,
  happen: (world, random) => {
    world.hub.fuse()?.cutAt(random.between(1, 400), random.chance(0.5));
  },
};

const diskFull: Fault = {
  name: 'hub: disk full',
  times: 2,
  happen: (world, random) => {
    world.hub.fuse()?.fill(random.between(1, 40), random.chance(0.5));
  },
};

const backedUp: Fault = {
  name: 'hub: backup',
  times: 3,
  happen: (world) => world.hub.backup(),
};

const restored: Fault = {
  name: 'hub: restored from a backup',
  times: 1,
  happen: async (world, random) => {
    const { hub, ledger, desks, trace } = world;
    const count = hub.backups().length;
    if (count === 0) return;
    // Mostly the newest, as anybody would.
    const index = random.chance(0.7) ? count - 1 : random.below(count);
    const newest = hub.backups().at(-1);
    const isNewest = await hub.restore(index);
    trace.say(`hub restored from backup ${index + 1} of ${count}`);
    ledger.count(hub.look(), desks, 'restore', isNewest);
    if (newest && !isNewest) ledger.notePromised(new Database(newest.disk), hub.look());
    world.forgetCursors();
    startLater(world, random);
  },
};

/** Somebody moves to another district, or loses a role, or gets it back. */
const moved: Fault = {
  name: 'hub: grants change',
  times: 4,
  happen: async (world, random) => {
    const account: Account = random.pick(world.desks).account;
    const grants = random.pick<(typeof standings)[Account][number]>(standings[account]);
    const at = new Date(world.time.now()).toISOString();
    const isDone = await world.hub.seed((seeder) => seeder.changeGrants(account, grants, at));
    world.trace.say(`${account} is now ${JSON.stringify(grants)}: ${isDone}`);
  },
};

/** Somebody loses every role by mistake, and has them back before anybody has got used to it. */
const flickering: Fault = {
  name: 'hub: grants flicker',
  times: 5,
  happen: async (world, random) => {
    const { hub, time, desks, trace } = world;
    const account: Account = random.pick(desks).account;
    const set = async (grants: readonly RoleGrant[]): Promise<void> => {
      const at = new Date(time.now()).toISOString();
      const isDone = await hub.seed((seeder) => seeder.changeGrants(account, grants, at));
      trace.say(`${account} has ${grants.length} roles: ${isDone}`);
    };
    await set([]);
    time.after(random.between(500, 30_000), () => set(standings[account][0] ?? []));
  },
};

/** What left a scope long ago is forgotten; here everything that left by now. */
const collected: Fault = {
  name: 'hub: forgets what left',
  times: 2,
  happen: (world) => world.hub.collectLeft(new Date(world.time.now() + 1).toISOString()),
};

/** The hub looks whether the rules owe its issues a step, as it does once a minute. */
const lookedAfter: Fault = {
  name: 'hub: takes the steps that are due',
  times: 4,
  happen: async ({ hub, time, trace }) => {
    const ids = prepared(hub.look(), 'SELECT id FROM issue ORDER BY id').pluck().all() as string[];
    const at = new Date(time.now()).toISOString();
    const isDone = await hub.seed(async (seeder) => {
      for (const id of ids) await seeder.takeDueSteps(id, at);
    });
    trace.say(`the steps due of ${ids.length} issues: ${isDone}`);
  },
};

export const hubFaults: readonly Fault[] = [
  killed,
  powerCut,
  diskFull,
  moved,
  flickering,
  collected,
  lookedAfter,
];

/** A restore needs a backup, so they come together. */
export const restoreFaults: readonly Fault[] = [backedUp, backedUp, restored];
