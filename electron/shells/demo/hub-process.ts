import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readReadyLine } from '../carrier/ready-line.ts';

const entry = fileURLToPath(new URL('../../../hub/main.ts', import.meta.url));

/** The hub of the demonstration: a real server process on loopback that can be stopped and started again. */
export interface DemoHub {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

export async function startHub(dataDir: string): Promise<DemoHub> {
  let child: ChildProcess;
  const start = async (port: string): Promise<string> => {
    const args = [entry, '--demo', '--data', dataDir, '--port', port, '--with-parent'];
    const hub = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    child = hub;
    return readReadyLine(hub.stdout);
  };
  const url = await start('0');
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
    restart: async () => {
      await start(new URL(url).port);
    },
  };
}
