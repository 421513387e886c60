import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../../..');
const node = join(root, 'node_modules/node/bin/node');

/** A real process of the product that prints `ready <url>`. */
export interface Running {
  readonly url: string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

async function run(entry: string, args: string[]): Promise<Running> {
  const child: ChildProcess = spawn(node, [join(root, entry), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((found, failed) => {
    lines.on('line', (line) => {
      const match = /^ready (\S+)$/.exec(line);
      if (match?.[1]) found(match[1]);
    });
    void ended.then(() => failed(new Error(`${entry} ended before it was ready`)));
  });
  return {
    url,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await ended;
    },
  };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'commissioner-desk-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export const startHub = (data: string, port = '0'): Promise<Running> =>
  run('hub/main.ts', ['--demo', '--data', data, '--port', port]);

export const startShell = (data: string, hub: string): Promise<Running> =>
  run('electron/shells/browser/main.ts', ['--no-open', '--data', data, '--hub', hub]);
