import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { must } from '#shared/assert.ts';
import type { Account } from '../simulator/people/cast.ts';
import { randomOf } from '../simulator/random.ts';
import type { TortureArguments } from './arguments.ts';
import { laptopOf } from './desk/laptop.ts';
import { type Disk, openDisk } from './disk.ts';
import { hubOf } from './hub/hub-process.ts';
import { seedOffice } from './hub/office.ts';
import { openLine } from './line/line.ts';
import type { Seat, Stage } from './stage.ts';
import { createTally } from './tally.ts';

/** Who sits at the laptops, in this order and then from the beginning. */
const crew: readonly Account[] = ['lin', 'chief', 'head', 'mu', 'caller', 'handler', 'lin', 'yu'];

const hubMegabytes = 192;
const laptopMegabytes = 40;

export interface StagePorts extends Pick<Stage, 'noteRestore' | 'rest'> {
  readonly root: string;
  readonly say: (line: string) => void;
  /** What must be taken away at the end, whatever comes. */
  readonly onDisk: (disk: Disk) => void;
  readonly complain: (invariant: string) => (what: string) => void;
  /** The bodies of operations that lie on a laptop's disk. */
  readonly onDurable: (bodies: readonly string[]) => void;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gives a port.');
  return address.port;
}

/** A small office on its hub's disk, and laptops that nobody has used; nothing runs yet. */
export async function setStage({ seed, desks }: TortureArguments, ports: StagePorts): Promise<Stage> {
  const { root, say, onDisk, complain, onDurable, noteRestore, rest } = ports;
  const [faults, acts] = [createTally(), createTally()];
  const diskAt = (name: string, megabytes: number): Disk => {
    const disk = openDisk(join(root, name), megabytes);
    onDisk(disk);
    return disk;
  };
  const logFolderOf = (name: string): string => {
    const folder = join(root, 'logs', name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };

  const hubDisk = diskAt('hub', hubMegabytes);
  if (!hubDisk.isOwn) say('no disk of its own can be mounted here: full disks are left out');
  await seedOffice(hubDisk.folder);
  const port = await freePort();
  const hub = hubOf({
    dataDir: hubDisk.folder,
    logFolder: logFolderOf('hub'),
    port,
    onSurprise: complain('no surprising end'),
  });
  const seatAt = async (index: number): Promise<Seat> => {
    const account = must(crew[index % crew.length], 'the crew is not empty');
    const name = `${account}-${index + 1}`;
    const disk = diskAt(name, laptopMegabytes);
    const line = await openLine({
      hubPort: port,
      random: randomOf(seed, `line of ${name}`),
      onCut: () => faults.count('cuts'),
    });
    const laptop = laptopOf({
      name,
      account,
      dataDir: disk.folder,
      logFolder: logFolderOf(name),
      hubUrl: line.url,
      onSurprise: (how) => {
        // It cannot even start on a full disk.
        if (!disk.isFull()) complain('no surprising end')(how);
      },
      onDurable,
    });
    return { laptop, disk, line };
  };
  const seats: Seat[] = [];
  for (let index = 0; index < desks; index += 1) seats.push(await seatAt(index));
  return { hub, hubDisk, seats, faults, acts, complain: complain('commands'), noteRestore, rest };
}
