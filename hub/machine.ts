import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';

const onBug = (name: string, error: unknown): void => {
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** The clock, the chance and the timers of this machine; bugs go to standard error. */
export const machine = {
  now: Date.now,
  newId: () => uuidv7(Date.now(), randomBytes(16)),
  random: Math.random,
  randomBytes,
  wait: (milliseconds: number): Promise<void> => wait(milliseconds),
  after,
  later: (work: () => Promise<void>): void => void setImmediate(work),
  pause: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
  onBug,
};

export type Machine = typeof machine;
