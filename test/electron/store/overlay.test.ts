import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { putVerdict } from '#electron/store/outbox.ts';
import { rebuildOverlay } from '#electron/store/overlay.ts';
import { listAwaited, settleAwaited } from '#electron/store/settle.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { firm } from '../../hub/support/records.ts';
import { exit, firmRow, receive, up } from './support/feed.ts';
import { author, openStore } from './support/temporary-store.ts';

const judgedAt = '2026-11-24T01:00:00.000Z';
const shown = (db: DeskDb) => findRow(db, 'enterprise', 'firm');
const laidOver = (db: DeskDb) => db.all('SELECT pk FROM sx_overlay').length;

function create(db: DeskDb): Op {
  const [op] = db.write((tx) => enqueue(tx, author, [{ k: 'new', t: 'enterprise', pk: 'firm', v: firm() }]));
  return op as Op;
}

function set(db: DeskDb, changes: Partial<Enterprise>): Op {
  const v = Object.fromEntries(
    Object.entries(changes).map(([name, to]) => [name, { to: to as string, base: null }]),
  );
  const [op] = db.write((tx) => enqueue(tx, author, [{ k: 'set', t: 'enterprise', pk: 'firm', v }]));
  return op as Op;
}

function judge(db: DeskDb, { id }: Op, verdict: Partial<Verdict>): void {
  db.write((tx) => {
    putVerdict(
      tx,
      { id, verdict: 'applied', seq: 0, code: null, params: {}, ...verdict },
      { at: judgedAt, storedSeq: 3 },
    );
    rebuildOverlay(tx, { table: 'enterprise', pk: 'firm' });
  });
}

const arrive = (db: DeskDb, changes: Partial<Enterprise>, seq: number, versions = { '*': 'made' }) =>
  receive(db, [up('enterprise', firmRow('firm', changes), { seq, versions })]);

it('shows what was written here before the hub knows of it', () => {
  const db = openStore();
  create(db);
  set(db, { address: '一号路' });
  set(db, { address: '二号路', industry: '机械' });
  expect(shown(db)).toEqual(firmRow('firm', { address: '二号路', industry: '机械' }));
  expect(db.all('SELECT id FROM enterprise')).toEqual([]);
});

it('lays unsent work over the hub’s row, and a page changes only what was not changed here', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  set(db, { address: '一号路' });
  arrive(db, { address: '别人的路', industry: '化工' }, 2);
  expect(shown(db)).toMatchObject({ address: '一号路', industry: '化工' });
  expect(db.all('SELECT address FROM enterprise')).toEqual([{ address: '别人的路' }]);
});

it('keeps showing what the hub took until the row comes back: nothing flickers', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  const op = set(db, { address: '一号路' });
  judge(db, op, { verdict: 'applied', seq: 5 });
  expect(shown(db)?.address).toBe('一号路');
  arrive(db, { address: '旧路', industry: '化工' }, 4);
  expect(shown(db)).toMatchObject({ address: '一号路', industry: '化工' });
  arrive(db, { address: '一号路', industry: '化工' }, 5);
  expect(shown(db)?.address).toBe('一号路');
  expect(laidOver(db)).toBe(0);
  arrive(db, { address: '三号路' }, 6);
  expect(shown(db)?.address).toBe('三号路');
});

it('takes a refused change away', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  judge(db, set(db, { address: '一号路' }), { verdict: 'refused', code: 'id_reuse' });
  expect(shown(db)?.address).toBe('旧路');
  expect(laidOver(db)).toBe(0);
});

it('never takes away a new row that the hub did not take', () => {
  const db = openStore();
  judge(db, create(db), { verdict: 'held', code: 'held', params: { why: 'scope' } });
  expect(shown(db)?.name).toBe('示例机械公司');
});

it('shows the hub’s value of a field in conflict, and the other fields of the same change', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  const op = set(db, { address: '一号路', industry: '机械' });
  judge(db, op, { verdict: 'conflict', seq: 7, code: 'conflict', params: { fields: 'address' } });
  expect(shown(db)).toMatchObject({ address: '旧路', industry: '机械' });
  arrive(db, { address: '别人的路', industry: '机械' }, 7);
  expect(shown(db)).toMatchObject({ address: '别人的路', industry: '机械' });
  expect(laidOver(db)).toBe(0);
});

it('goes on showing a held change, until the row comes with its version', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  const op = set(db, { address: '一号路' });
  judge(db, op, { verdict: 'held', code: 'held', params: { why: 'scope' } });
  arrive(db, { address: '别人的路' }, 3);
  expect(shown(db)?.address).toBe('一号路');
  const taken = { '*': 'made', address: op.id };
  arrive(db, { address: '一号路' }, 4, taken);
  expect(laidOver(db)).toBe(0);
});

it('ignores a row that is older than the one held', () => {
  const db = openStore();
  arrive(db, { address: '新路' }, 9);
  arrive(db, { address: '旧路' }, 8);
  expect(shown(db)?.address).toBe('新路');
});

it('keeps unsent changes of a row that left, and shows them again when it returns', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  set(db, { address: '一号路' });
  receive(db, [exit('enterprise', 'firm', 2)]);
  expect(shown(db)).toBeNull();
  expect(db.all(`SELECT state FROM sx_outbox`)).toEqual([{ state: 'pending' }]);
  arrive(db, { address: '旧路' }, 3);
  expect(shown(db)?.address).toBe('一号路');
});

it('keeps showing an unsent new row whose scope was lost', () => {
  const db = openStore();
  create(db);
  receive(db, [exit('enterprise', 'firm', 2)]);
  expect(shown(db)?.name).toBe('示例机械公司');
});

it('settles after a whole round what was judged before it began, and only that', () => {
  const db = openStore();
  arrive(db, { address: '旧路' }, 1);
  const judged = set(db, { address: '一号路' });
  judge(db, judged, { verdict: 'merged', seq: 99 });
  const awaited = listAwaited(db);
  expect(awaited).toEqual([judged.id]);
  const later = set(db, { industry: '机械' });
  db.write((tx) => settleAwaited(tx, [...awaited, later.id]));
  expect(shown(db)).toMatchObject({ address: '旧路', industry: '机械' });
});
