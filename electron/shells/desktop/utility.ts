import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import type { Log } from '#electron/platform/file-log.ts';
import { parserMemoryArgs } from '../carrier/disposable-parser.ts';
import { type HubProcess, hubArguments } from '../carrier/embedded-hub.ts';
import { type ChildPipe, pipeToUtility } from '../carrier/pipe.ts';
import { readReadyLine } from '../carrier/ready-line.ts';

const entry = (name: string): string => join(import.meta.dirname, `${name}.js`);

/**
 * The core in a utility process, since a fork of plain Node is not to be had in a packaged Electron; `run` names this
 * run of the shell.
 */
export function startCore(dataDir: string, hubUrl: string, run: string): ChildPipe {
  const child = utilityProcess.fork(entry('core-process'), [dataDir, hubUrl, run], {
    serviceName: 'commissioner-desk core',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return pipeToUtility(child);
}

/** A parser for one file. */
export function startParser(): ChildPipe {
  const child = utilityProcess.fork(entry('parser-process'), [], {
    serviceName: 'commissioner-desk parser',
    execArgv: parserMemoryArgs,
    stdio: 'ignore',
  });
  return pipeToUtility(child);
}

/** The embedded hub; what it prints to standard error goes to the log. */
export function startHub(dataDir: string, port: number, log: Log): HubProcess {
  const child = utilityProcess.fork(entry('hub-process'), hubArguments(dataDir, port), {
    serviceName: 'commissioner-desk hub',
    stdio: 'pipe',
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the hub is started with pipes');
  createInterface({ input: stderr }).on('line', (line) => log('warn', 'hub', { line }));
  return {
    ready: readReadyLine(stdout),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: () => child.kill(),
    kill: () => child.kill(),
  };
}
