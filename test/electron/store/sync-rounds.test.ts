import { expect, it } from 'vitest';
import { listRounds, putRound, type Round } from '#electron/store/sync-rounds.ts';
import { openStore } from './support/temporary-store.ts';

const minute = 60_000;
const nine = Date.parse('2026-11-24T01:00:00.000Z');

function round(at: number, change: Partial<Round> = {}): Round {
  const startedAt = nine + at * minute;
  return { startedAt, endedAt: startedAt + 800, sent: 0, received: 0, outcome: 'done', ...change };
}

it('keeps when, how long, how much and with what outcome, newest first', () => {
  const db = openStore();
  db.write((tx) => putRound(tx, round(0, { sent: 3, received: 20 })));
  db.write((tx) => putRound(tx, round(1, { outcome: 'hub_unreachable' })));
  expect(listRounds(db)).toMatchObject([
    { startedAt: '2026-11-24T01:01:00.000Z', outcome: 'hub_unreachable', times: 1 },
    { startedAt: '2026-11-24T01:00:00.000Z', tookMs: 800, sent: 3, received: 20, outcome: 'done' },
  ]);
});

it('counts what moved nothing and went alike in one line', () => {
  const db = openStore();
  for (let at = 0; at < 30; at += 1) db.write((tx) => putRound(tx, round(at)));
  db.write((tx) => putRound(tx, round(30, { received: 1 })));
  db.write((tx) => putRound(tx, round(31)));
  expect(listRounds(db)).toMatchObject([
    { times: 1, received: 0 },
    { times: 1, received: 1 },
    { times: 30, startedAt: '2026-11-24T01:00:00.000Z', endedAt: '2026-11-24T01:29:00.800Z' },
  ]);
});

it('keeps the last hundred', () => {
  const db = openStore();
  for (let at = 0; at < 130; at += 1) db.write((tx) => putRound(tx, round(at, { sent: 1 })));
  const rounds = listRounds(db);
  expect(rounds).toHaveLength(100);
  expect(db.get('SELECT count(*) AS n FROM sx_round')).toEqual({ n: 100 });
  expect(rounds[0]?.startedAt).toBe('2026-11-24T03:09:00.000Z');
});

it('never takes a clock that was set back for a negative duration', () => {
  const db = openStore();
  db.write((tx) => putRound(tx, round(0, { endedAt: nine - minute })));
  expect(listRounds(db)[0]?.tookMs).toBe(0);
});
