import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ChildPipe, pipeToFork } from './pipe.ts';

const entry = fileURLToPath(new URL('./core-process.ts', import.meta.url));

/**
 * The core in a child of plain Node; `run` names this run of the shell. Its standard output must not mix with the
 * shell's.
 */
export function forkCore(dataDir: string, hubUrl: string, run: string): ChildPipe {
  const child = fork(entry, [dataDir, hubUrl, run], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return pipeToFork(child);
}
