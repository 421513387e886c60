import { workerData } from 'node:worker_threads';
import { createKnownPeople } from '#electron/core/people/known-people.ts';

interface Adding {
  readonly dataDir: string;
  readonly accounts: readonly string[];
  /** How many have come to each turn so far. */
  readonly gate: Int32Array;
  readonly runners: number;
}

const { dataDir, accounts, gate, runners } = workerData as Adding;
const known = createKnownPeople({ dataDir, log: () => undefined });

// All of them add somebody at the same instant, again and again.
for (const [turn, account] of accounts.entries()) {
  Atomics.add(gate, turn, 1);
  while (Atomics.load(gate, turn) < runners);
  known.put({
    personId: account,
    account,
    name: '演示账号甲',
    title: '专员',
    isDemo: true,
    passwordMark: null,
    deviceId: 'laptop',
  });
}
