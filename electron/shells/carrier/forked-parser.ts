import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parserMemoryArgs } from './disposable-parser.ts';
import { type ChildPipe, pipeToFork } from './pipe.ts';

const entry = fileURLToPath(new URL('./parser-process.ts', import.meta.url));

/** A parser for one file in a child of plain Node; what it prints when it runs out of memory is of no use. */
export function forkParser(): ChildPipe {
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: parserMemoryArgs,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return pipeToFork(child);
}
