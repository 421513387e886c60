import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Log } from '#electron/platform/file-log.ts';
import { type HubProcess, hubArguments } from './embedded-hub.ts';
import { readReadyLine } from './ready-line.ts';

const entry = fileURLToPath(new URL('../../../hub/main.ts', import.meta.url));

/** The hub in a child of plain Node; what it prints to standard error goes to the log. */
export function spawnHub(dataDir: string, port: number, log: Log): HubProcess {
  const child = spawn(process.execPath, [entry, ...hubArguments(dataDir, port), '--with-parent'], {
    stdio: 'pipe',
    windowsHide: true,
  });
  createInterface({ input: child.stderr }).on('line', (line) => log('warn', 'hub', { line }));
  return {
    ready: readReadyLine(child.stdout),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    // Works on Windows too, which has no signals; it is also what the hub sees when the shell is killed.
    stop: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
  };
}
