import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ChildPipe, pipeToFork } from './pipe.ts';

const entry = fileURLToPath(new URL('./core-process.ts', import.meta.url));

/** The core in a child of plain Node. Its standard output must not mix with the shell's. */
export function forkCore(dataDir: string, hubUrl: string): ChildPipe {
  const child = fork(entry, [dataDir, hubUrl], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return pipeToFork(child);
}
