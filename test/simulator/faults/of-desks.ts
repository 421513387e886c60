import { anyDesk, type Fault } from './fault.ts';

/** The power fails in the middle of what the laptop writes next. */
const powerCut: Fault = {
  name: 'desk: power cut',
  times: 3,
  happen: (world, random) => {
    anyDesk(world, random)?.program()?.fuse.cutAt(random.between(1, 150), random.chance(0.5));
  },
};

const diskFull: Fault = {
  name: 'desk: disk full',
  times: 2,
  happen: (world, random) => {
    anyDesk(world, random)?.program()?.fuse.fill(random.between(1, 6), random.chance(0.5));
  },
};

const offline: Fault = {
  name: 'desk: offline',
  times: 3,
  happen: (world, random) => {
    const desk = anyDesk(world, random);
    if (!desk) return;
    desk.isOffline = true;
    world.time.after(random.between(5_000, 90_000), () => {
      desk.isOffline = false;
    });
  },
};

const rolledBack: Fault = {
  name: 'desk: put back to an earlier copy',
  times: 1,
  happen: (world, random) => {
    const desk = anyDesk(world, random);
    if (!desk) return;
    const copy = desk.disk();
    world.time.after(random.between(5_000, 120_000), () => {
      if (world.isMended) return;
      const before = desk.outboxIds();
      desk.replaceDisk(copy);
      world.ledger.noteRollback(before, desk.outboxIds());
      world.ledger.count(world.hub.look(), world.desks, 'rollback', false);
      world.trace.say(`${desk.name} was put back`);
      desk.start();
      world.forgetReads(desk);
    });
  },
};

const cloned: Fault = {
  name: 'desk: cloned',
  times: 1,
  happen: (world, random) => {
    const desk = anyDesk(world, random);
    if (!desk || world.desks.length > 6) return;
    const clone = world.addDesk(`${desk.name}'`, desk.account, desk.disk(), desk);
    clone.start();
    world.forgetReads(clone);
  },
};

/** A window and a command line over the same database. */
const secondProgram: Fault = {
  name: 'desk: second program',
  times: 4,
  happen: (world, random) => {
    const desk = anyDesk(world, random);
    const program = desk?.program();
    if (!desk || !program) return;
    try {
      const { engine } = program.second();
      // Both ask at the same time, so that answers of one come late for the other.
      if (random.chance(0.7)) program.engine.run().catch(() => undefined);
      const end = () => engine.stop();
      engine
        .run()
        .then(end, end)
        .catch(() => undefined);
    } catch {
      // The disk is full or the power fails just now.
    }
  },
};

/** A row on the disk turns into another, or is gone; nobody notices until the weekly look at every row. */
const rotten: Fault = {
  name: 'desk: rotten row',
  times: 2,
  happen: (world, random) => {
    const desk = anyDesk(world, random);
    const raw = desk?.program()?.raw;
    if (!desk || !raw || raw.inTransaction) return;
    const table = random.pick(['enterprise', 'visit', 'issue']);
    const ids = raw.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[];
    if (ids.length === 0) return;
    const id = random.pick(ids);
    if (random.chance(0.5)) raw.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    else raw.prepare(`UPDATE ${table} SET fv = '{}', seq = seq - 1 WHERE id = ?`).run(id);
    world.trace.say(`${desk.name}: ${table} ${id} rots`);
    world.forgetRows(desk);
    world.hasRotted = true;
  },
};

export const deskFaults: readonly Fault[] = [
  rotten,
  powerCut,
  diskFull,
  offline,
  rolledBack,
  cloned,
  secondProgram,
];

const day = 24 * 60 * 60_000;
const jumps = [day, -day, 3_650 * day, -3_650 * day, -60_000, 4 * 60_000, 20 * 60_000];

/** The clock of a laptop jumps. Drawn from a stream of its own, so that a run can be had without it. */
export const clockJump: Fault = {
  name: 'desk: clock jumps',
  times: 4,
  happen: (world, random) => {
    const desk = random.pick(world.desks);
    const jump = random.pick([...jumps, null]);
    desk.clockError = jump === null ? 0 : desk.clockError + jump;
    world.trace.say(`${desk.name} clock is wrong by ${desk.clockError}`);
  },
};
