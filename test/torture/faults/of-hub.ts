import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../simulator/random.ts';
import type { Fault, Stage } from '../stage.ts';
import { command } from './command.ts';

const startAgain = async ({ hub, hubDisk, rest, complain }: Stage, random: Random): Promise<void> => {
  await rest(random.between(100, 3_000));
  for (let tries = 0; !(await hub.start()); tries += 1) {
    if (tries > 20) return complain('the hub does not start');
    if (tries > 2 && !hubDisk.isFull()) await rest(3_000);
    await rest(1_000);
  }
};

const killed: Fault = {
  name: 'hub kills',
  weight: 4,
  happen: async (stage, random) => {
    await stage.hub.kill();
    await startAgain(stage, random);
  },
};

/** A desk is just talking to it. */
const killedAtWork: Fault = {
  name: 'hub kills at work',
  weight: 6,
  happen: async (stage, random) => {
    const { line } = random.pick(stage.seats);
    await Promise.race([line.nextBytes(), stage.rest(5_000)]);
    await stage.rest(random.below(60));
    await stage.hub.kill();
    await startAgain(stage, random);
  },
};

const suspended: Fault = {
  name: 'hub stops',
  weight: 3,
  happen: async ({ hub, rest }, random) => {
    hub.suspend();
    await rest(random.between(200, 8_000));
    hub.resume();
  },
};

const restarted: Fault = {
  name: 'hub restarts',
  weight: 2,
  happen: async (stage, random) => {
    const wasFull = stage.hubDisk.isFull();
    const how = await stage.hub.stop();
    const isExcused = wasFull || stage.hubDisk.isFull();
    if (how !== 0 && !isExcused) stage.complain(`the hub, asked to stop, ended with ${how}`);
    await startAgain(stage, random);
  },
};

/** While it serves; sometimes the command itself is killed. */
const backedUp: Fault = {
  name: 'hub backups',
  weight: 4,
  happen: async (stage, random) => {
    const killAfterMs = random.chance(0.25) ? random.between(50, 1_500) : null;
    if ((await command(stage, ['backup'], killAfterMs)) !== null) stage.faults.count('hub backups kept');
  },
};

/** The newest copy: an older one is no answer, since desks may have forgotten what the newest contains. */
function newestCopy(dataDir: string): string | null {
  const folder = join(dataDir, 'backups');
  try {
    const copies = readdirSync(folder).filter((name) => name.startsWith('hub-') && name.endsWith('.db'));
    const newest = copies.sort().at(-1);
    return newest === undefined ? null : join(folder, newest);
  } catch {
    return null;
  }
}

/** What an operator clears away once all is well, so that the disk lasts. */
function clearAway(dataDir: string): void {
  const old = readdirSync(dataDir).filter((name) => /^(?:replaced-|hub-copy-)/.test(name));
  for (const name of old) rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** The hub is down, in good order or not; sometimes the command itself is killed, and then given once more. */
const restored: Fault = {
  name: 'hub restores',
  weight: 8,
  happen: async (stage, random) => {
    const { hub, hubDisk, complain, noteRestore } = stage;
    const { folder } = hubDisk;
    const copy = newestCopy(folder);
    if (copy === null) return backedUp.happen(stage, random);
    const refused = await hub.command(['restore', copy, '--yes', '--json'], null);
    if (refused.code === 0) complain('a restore was done while the hub served');
    if (random.chance(0.5)) await hub.stop();
    else await hub.kill();
    const newest = newestCopy(folder) ?? copy;
    const restore = ['restore', newest, '--yes'];
    if (random.chance(0.3) && (await command(stage, restore, random.between(300, 2_500))) === null)
      stage.faults.count('hub restores cut');
    noteRestore(Date.now());
    const isDone = (await command(stage, restore)) !== null;
    noteRestore(Date.now());
    if (isDone) {
      stage.faults.count('hub restores done');
      clearAway(folder);
    }
    await startAgain(stage, random);
  },
};

export const hubFaults: readonly Fault[] = [killed, killedAtWork, suspended, restarted, backedUp, restored];
