import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from '../../simulator/people/cast.ts';
import { remember, signalGroup } from '../groups.ts';
import type { Answer, Order, OrderName } from '../orders.ts';

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

export interface LaptopSettings {
  readonly name: string;
  readonly account: Account;
  readonly dataDir: string;
  readonly logFolder: string;
  /** Where this laptop finds the hub. */
  readonly hubUrl: string;
  /** The process ended by itself. */
  readonly onSurprise: (how: string) => void;
  /** Operations that are on the disk. */
  readonly onDurable: (bodies: readonly string[]) => void;
}

/** A laptop as its parent sees it: a process that can be killed at any moment, and a disk that stays. */
export interface Laptop extends Pick<LaptopSettings, 'name' | 'account' | 'dataDir' | 'logFolder'> {
  readonly isOn: () => boolean;
  readonly start: () => void;
  /** Ends the process and whatever it has started as a flat battery does. Resolves once it is gone. */
  readonly kill: () => Promise<void>;
  /** Stops it in the middle of whatever it does, and lets it go on. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Null: the process ended before it answered. */
  readonly order: (name: OrderName, seed?: number) => Promise<Answer | null>;
}

interface Running {
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
  readonly waiting: Map<number, (answer: Answer | null) => void>;
  isExpectedToEnd: boolean;
}

export function laptopOf(settings: LaptopSettings): Laptop {
  const { name, account, dataDir, logFolder, hubUrl, onSurprise, onDurable } = settings;
  let running: Running | null = null;
  let lastId = 0;

  const start = (): void => {
    if (running) return;
    mkdirSync(logFolder, { recursive: true });
    const said = openSync(join(logFolder, 'said.log'), 'a');
    const child = fork(entry, [dataDir, hubUrl, account, logFolder], {
      stdio: ['ignore', said, said, 'ipc'],
      execArgv: [],
      detached: true,
    });
    closeSync(said);
    remember(child);
    const waiting: Running['waiting'] = new Map();
    const gone = new Promise<void>((resolve) => {
      child.once('exit', (code, signal) => {
        if (!current.isExpectedToEnd) onSurprise(`${name} ended with ${code ?? signal}`);
        if (running === current) running = null;
        for (const answer of waiting.values()) answer(null);
        waiting.clear();
        resolve();
      });
    });
    child.on('error', () => undefined);
    child.on('message', (message) => {
      const answer = message as Answer;
      onDurable(answer.durable);
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    const current: Running = { child, gone, waiting, isExpectedToEnd: false };
    running = current;
  };
  return {
    name,
    account,
    dataDir,
    logFolder,
    isOn: () => running !== null,
    start,
    kill: async () => {
      const ending = running;
      if (!ending) return;
      ending.isExpectedToEnd = true;
      signalGroup(ending.child.pid, 'SIGKILL');
      await ending.gone;
    },
    suspend: () => signalGroup(running?.child.pid, 'SIGSTOP'),
    resume: () => signalGroup(running?.child.pid, 'SIGCONT'),
    order: (order, seed = 0) => {
      const asked = running;
      if (!asked?.child.connected) return Promise.resolve(null);
      lastId += 1;
      const id = lastId;
      if (order === 'stop') asked.isExpectedToEnd = true;
      return new Promise((resolve) => {
        asked.waiting.set(id, resolve);
        asked.child.send({ id, name: order, seed } satisfies Order, () => undefined);
      });
    },
  };
}
