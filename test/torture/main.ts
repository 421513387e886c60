// npm run torture:sync: real processes, killed, stopped, cut off and full, and what must hold of their disks afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readArguments, type TortureArguments, usage } from './arguments.ts';
import type { Disk } from './disk.ts';
import { killAll } from './groups.ts';
import { torture } from './torture.ts';

/** What shells say of a process that a signal has ended. */
const codeOfSignal: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

async function run(wanted: TortureArguments): Promise<number> {
  const { minutes, seed, desks, isKept } = wanted;
  const root = mkdtempSync(join(tmpdir(), 'torture-'));
  const disks: Disk[] = [];
  for (const [signal, code] of Object.entries(codeOfSignal)) process.on(signal, () => process.exit(code));
  process.on('exit', () => {
    killAll();
    for (const disk of disks) disk.remove(isKept ? join(root, 'kept', basename(disk.folder)) : null);
    if (!isKept) rmSync(root, { recursive: true, force: true });
  });

  console.log(`torture ${minutes} minutes, seed ${seed}, ${desks} desks, in ${root}`);
  const { operations, violations } = await torture(wanted, {
    root,
    say: (line) => console.log(line),
    onDisk: (disk) => disks.push(disk),
  });
  if (isKept) console.log(`the folders stay: ${join(root, 'kept')}, the logs: ${join(root, 'logs')}`);
  console.log(`torture ${minutes} minutes, operations ${operations}, violations ${violations.length}`);
  return violations.length === 0 ? 0 : 1;
}

try {
  process.exit(await run(readArguments(process.argv.slice(2), Math.floor(Math.random() * 1_000_000))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exit(2);
}
