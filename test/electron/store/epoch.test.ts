import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { changeEpoch, sweepOldEpoch } from '#electron/store/epoch.ts';
import { findRow } from '#electron/store/find-row.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { holdUnjudged, listInState, markSent, putVerdict } from '#electron/store/outbox.ts';
import { rebuildOverlay } from '#electron/store/overlay.ts';
import { findCursor } from '#electron/store/scopes.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { firm } from '../../hub/support/records.ts';
import { firmRow, receive, up } from './support/feed.ts';
import { author, openStore } from './support/temporary-store.ts';

const judgedAt = '2026-11-24T01:00:00.000Z';
const newFirm = (pk: string): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm() });

function write(db: DeskDb, content: OpContent): Op {
  return db.write((tx) => enqueue(tx, author, [content]))[0] as Op;
}

function judge(db: DeskDb, { id }: Op, verdict: Verdict['verdict'], seq: number): void {
  db.write((tx) =>
    putVerdict(tx, { id, verdict, seq, code: null, params: {} }, { at: judgedAt, storedSeq: seq }),
  );
}

it('sends once more whatever the restored hub may lack, and nothing that was refused', () => {
  const db = openStore();
  const ops = ['acked', 'conflict', 'held', 'sent', 'refused', 'here'].map((pk) => write(db, newFirm(pk)));
  const [acked, conflict, held, sent, refused, here] = ops as [Op, Op, Op, Op, Op, Op];
  judge(db, acked, 'applied', 5);
  judge(db, conflict, 'conflict', 6);
  judge(db, held, 'held', 0);
  judge(db, refused, 'refused', 0);
  db.write((tx) => {
    markSent(tx, [sent]);
    holdUnjudged(tx, here.id, 'unexpected');
    putMeta(tx, 'is_first_sync_done', '1');
    changeEpoch(tx, 'epoch-2');
  });
  expect(listInState(db, 'pending', 10).map(({ op }) => op.pk)).toEqual([
    'acked',
    'conflict',
    'held',
    'sent',
    'here',
  ]);
  expect(listInState(db, 'refused', 10)).toHaveLength(1);
  expect(findMeta(db, 'epoch')).toBe('epoch-2');
  expect(findMeta(db, 'is_first_sync_done')).toBeNull();
});

it('takes every row of the new epoch for newer, whatever its number', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('firm', { address: '旧时间线' }), { seq: 900 })]);
  db.write((tx) => changeEpoch(tx, 'epoch-2'));
  expect(findCursor(db, 1)).toBe('0.0');
  receive(db, [up('enterprise', firmRow('firm', { address: '新时间线' }), { seq: 3 })]);
  expect(findRow(db, 'enterprise', 'firm')?.address).toBe('新时间线');
});

it('sweeps what never came again, and keeps what this laptop will send again', () => {
  const db = openStore();
  const mine = write(db, newFirm('mine'));
  judge(db, mine, 'applied', 5);
  receive(db, [
    up('enterprise', firmRow('mine'), { seq: 5, versions: { '*': mine.id } }),
    up('enterprise', firmRow('theirs'), { seq: 6 }),
    up('enterprise', firmRow('kept'), { seq: 7 }),
  ]);
  db.write((tx) => rebuildOverlay(tx, { table: 'enterprise', pk: 'mine' }));
  db.write((tx) => changeEpoch(tx, 'epoch-2'));
  receive(db, [up('enterprise', firmRow('kept'), { seq: 2 })]);
  expect(db.write(sweepOldEpoch)).toBe(true);
  expect(db.all('SELECT id FROM enterprise')).toEqual([{ id: 'kept' }]);
  expect(findRow(db, 'enterprise', 'theirs')).toBeNull();
  expect(findRow(db, 'enterprise', 'mine')?.name).toBe('示例机械公司');
  expect(db.write(sweepOldEpoch)).toBe(false);
});

it('takes off what did not come again although its sequence rotted on the disk meanwhile', () => {
  const db = openStore();
  receive(db, [up('enterprise', firmRow('rotten'), { seq: 900 })]);
  db.write((tx) => changeEpoch(tx, 'epoch-2'));
  db.write((tx) => tx.run(`UPDATE enterprise SET seq = seq - 1, fv = '{}'`));
  expect(db.write(sweepOldEpoch)).toBe(true);
  expect(findRow(db, 'enterprise', 'rotten')).toBeNull();
});
