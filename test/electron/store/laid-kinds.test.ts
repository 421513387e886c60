import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { putVerdict } from '#electron/store/outbox.ts';
import { isOverlayTrue, rebuildOverlay } from '#electron/store/overlay.ts';
import { settleAwaited } from '#electron/store/settle.ts';
import type { Conflict } from '#shared/domain/conflict.ts';
import type { Held } from '#shared/domain/held.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { exit, firmRow, receive, up } from './support/feed.ts';
import { author, openStore } from './support/temporary-store.ts';

const tag = (code: string) => ({ code, validFrom: null, validTo: null });
const onFirm = { t: 'enterprise', pk: 'firm' } as const;
const judgedAt = '2026-11-24T01:00:00.000Z';

const shown = (db: DeskDb) => findRow(db, 'enterprise', 'firm');
const stateOf = (db: DeskDb, { id }: Op) =>
  db.get<{ state: string; code: string | null }>('SELECT state, code FROM sx_outbox WHERE op_id = :id', {
    id,
  });

function write(db: DeskDb, content: OpContent): Op {
  return db.write((tx) => enqueue(tx, author, [content]))[0] as Op;
}

function judge(
  db: DeskDb,
  { id }: Op,
  verdict: Partial<Verdict>,
  table: 'enterprise' | 'conflict' = 'enterprise',
) {
  db.write((tx) => {
    putVerdict(
      tx,
      { id, verdict: 'applied', seq: 0, code: null, params: {}, ...verdict },
      { at: judgedAt, storedSeq: 3 },
    );
    rebuildOverlay(tx, { table, pk: 'firm' });
  });
}

const conflict: Conflict = {
  id: 'conflict',
  tableName: 'enterprise',
  pk: 'firm',
  field: 'address',
  baseVersion: null,
  baseValue: '旧路',
  currentVersion: 'op-1',
  currentValue: '一号路',
  currentById: 'lin',
  currentByName: '林',
  currentAt: judgedAt,
  incomingVersion: 'op-2',
  incomingValue: '二号路',
  incomingById: 'mu',
  incomingByName: '穆',
  incomingAt: judgedAt,
  openedAt: judgedAt,
  state: 'open',
  choice: null,
  chosenValue: null,
  resolvedById: null,
  resolvedByName: '',
  resolvedAt: null,
};

const held = (id: string, changes: Partial<Held>): Held => ({
  id,
  why: 'scope',
  queue: 'here',
  detail: '',
  authorId: 'lin',
  authorName: '林',
  authoredAt: judgedAt,
  kind: 'set',
  tableName: 'enterprise',
  pk: 'firm',
  body: {},
  heldAt: judgedAt,
  state: 'open',
  decidedById: null,
  decidedByName: '',
  decidedAt: null,
  ...changes,
});

it('shows members that were added and removed here', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm', { tags: [tag('a')] }))]);
  write(db, { k: 'add', ...onFirm, f: 'tags', m: tag('b') });
  write(db, { k: 'rem', ...onFirm, f: 'tags', m: tag('a'), seen: ['made'] });
  expect(shown(db)?.tags).toEqual([tag('b')]);
  expect(isOverlayTrue(db, { table: 'enterprise', pk: 'firm' })).toBe(true);
});

it('hides a row from its deletion on, and shows it again when the hub refuses', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm'))]);
  const op = write(db, { k: 'del', ...onFirm, seen: { '*': 'made' } });
  expect(shown(db)).toBeNull();
  judge(db, op, { verdict: 'refused', code: 'has_children' });
  expect(shown(db)).not.toBeNull();
});

it('keeps a deleted row hidden until it has left', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm'), { seq: 1 })]);
  const op = write(db, { k: 'del', ...onFirm, seen: { '*': 'made' } });
  judge(db, op, { seq: 2 });
  expect(shown(db)).toBeNull();
  receive(db, [exit('enterprise', 'firm', 2)]);
  expect(shown(db)).toBeNull();
  expect(db.all('SELECT pk FROM sx_overlay')).toEqual([]);
});

it('shows a choice at once, and the value itself when the hub has written it', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm', { address: '一号路' })), up('conflict', conflict)]);
  write(db, { k: 'resolve', t: 'conflict', pk: 'conflict', choose: 'incoming', to: null, seen: 'op-1' });
  expect(findRow(db, 'conflict', 'conflict')).toMatchObject({ state: 'resolved', choice: 'incoming' });
  expect(shown(db)?.address).toBe('一号路');
});

it('ends a conflict of one’s own when somebody has chosen', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm', { address: '一号路' }))]);
  const op = write(db, { k: 'set', ...onFirm, v: { address: { to: '二号路', base: 'made' } } });
  judge(db, op, { verdict: 'conflict', params: { fields: 'address' } });
  const mine = { ...conflict, incomingVersion: op.id };
  receive(db, [up('conflict', mine, { seq: 2 })]);
  db.write((tx) => settleAwaited(tx, []));
  expect(stateOf(db, op)?.state).toBe('conflict');
  receive(db, [up('conflict', { ...mine, state: 'resolved', choice: 'current' }, { seq: 3 })]);
  db.write((tx) => settleAwaited(tx, []));
  expect(stateOf(db, op)?.state).toBe('acked');
});

it.each([
  ['applied', { state: 'acked', code: null }],
  ['discarded', { state: 'refused', code: 'discarded' }],
] as const)('ends held work when it is %s', (state, outcome) => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm', { address: '旧路' }))]);
  const op = write(db, { k: 'set', ...onFirm, v: { address: { to: '二号路', base: 'made' } } });
  judge(db, op, { verdict: 'held', params: { why: 'scope' } });
  receive(db, [up('held', held(op.id, {}), { seq: 2 })]);
  db.write((tx) => settleAwaited(tx, []));
  expect(shown(db)?.address).toBe('二号路');
  receive(db, [up('held', held(op.id, { state }), { seq: 3 })]);
  db.write((tx) => settleAwaited(tx, []));
  expect(stateOf(db, op)).toEqual(outcome);
  expect(shown(db)?.address).toBe('旧路');
});
