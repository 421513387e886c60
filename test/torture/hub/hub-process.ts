import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReadyLine } from '#electron/shells/carrier/ready-line.ts';
import { remember, signalGroup } from '../groups.ts';

const entry = fileURLToPath(new URL('../../../hub/main.ts', import.meta.url));

export interface HubSettings {
  readonly dataDir: string;
  readonly logFolder: string;
  readonly port: number;
  /** The process ended by itself after it had served. */
  readonly onSurprise: (how: string) => void;
}

/** What an operator's command came to. */
export interface Said {
  /** Null: it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The hub as an operator sees it. */
export interface HubProcess {
  readonly isOn: () => boolean;
  /** Starts it unless it runs. False: it could not serve. */
  readonly start: () => Promise<boolean>;
  readonly kill: () => Promise<void>;
  /** Asks it to stop; resolves with how it ended: 0 when it did so in good order. */
  readonly stop: () => Promise<number | string>;
  readonly suspend: () => void;
  readonly resume: () => void;
  /** One command over its folder, killed after so many milliseconds unless that is null. */
  readonly command: (args: readonly string[], killAfterMs: number | null) => Promise<Said>;
  /** The newest sequence; null when it does not answer. */
  readonly head: () => Promise<number | null>;
}

interface Running {
  readonly child: ChildProcess;
  readonly gone: Promise<number | string>;
  readonly ready: Promise<boolean>;
  isExpectedToEnd: boolean;
}

const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };

export function hubOf({ dataDir, logFolder, port, onSurprise }: HubSettings): HubProcess {
  let running: Running | null = null;

  const launch = (): Running => {
    const said = openSync(join(logFolder, 'hub.log'), 'a');
    const args = ['serve', '--demo', '--data', dataDir, '--port', String(port), '--with-parent'];
    const child = spawn(process.execPath, [entry, ...args], {
      stdio: ['pipe', 'pipe', said],
      detached: true,
      env,
    });
    closeSync(said);
    remember(child);
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    let hasServed = false;
    const ready = readReadyLine(child.stdout as NodeJS.ReadableStream).then(
      () => {
        hasServed = true;
        return true;
      },
      () => false,
    );
    const gone = new Promise<number | string>((resolve) => {
      child.once('exit', (code, signal) => {
        const how = code ?? signal ?? 'nothing';
        if (!current.isExpectedToEnd && hasServed) onSurprise(`the hub ended with ${how}`);
        if (running === current) running = null;
        resolve(how);
      });
    });
    const current: Running = { child, gone, ready, isExpectedToEnd: false };
    return current;
  };
  const end = async (signal: NodeJS.Signals): Promise<number | string> => {
    const ending = running;
    if (!ending) return 0;
    ending.isExpectedToEnd = true;
    signalGroup(ending.child.pid, signal);
    return ending.gone;
  };
  return {
    isOn: () => running !== null,
    start: () => {
      running ??= launch();
      return running.ready;
    },
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    suspend: () => signalGroup(running?.child.pid, 'SIGSTOP'),
    resume: () => signalGroup(running?.child.pid, 'SIGCONT'),
    command: (args, killAfterMs) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [entry, ...args, '--data', dataDir], {
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true,
          env,
        });
        remember(child);
        const said = { out: '', err: '' };
        child.stdout.on('data', (text) => {
          said.out += String(text);
        });
        child.stderr.on('data', (text) => {
          said.err += String(text);
        });
        const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), killAfterMs ?? 120_000);
        child.once('close', (code) => {
          clearTimeout(timer);
          resolve({ code, ...said });
        });
      }),
    head: async () => {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(5_000) });
        return ((await answer.json()) as { head: number }).head;
      } catch {
        return null;
      }
    },
  };
}
