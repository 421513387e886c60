import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findShown } from '#electron/store/overlay.ts';
import { repairScope } from '#electron/store/repair-scope.ts';
import { bucketsHeld } from '#electron/store/scope-digests.ts';
import { findCursor } from '#electron/store/scopes.ts';
import { bucketOf } from '#shared/sync/digest.ts';
import { encodeUp, type UpFrame } from '#shared/sync/row-frame.ts';
import { firmRow, receive } from './support/feed.ts';
import { author, openStore } from './support/temporary-store.ts';

const frame = (rowNo: number, id: string, changes = {}, seq = 5): UpFrame =>
  encodeUp({ table: 'enterprise', rowNo, seq, versions: { '*': 'made' }, row: firmRow(id, changes) });
const ids = (db: DeskDb) =>
  db.all<{ id: string }>('SELECT id FROM enterprise ORDER BY id').map(({ id }) => id);
const repair = (db: DeskDb, rows: UpFrame[], buckets: number[], cursor = findCursor(db, 1) ?? '') =>
  db.write((tx) => repairScope(tx, { scope: 1, cursor, buckets, rows }));

it('replaces rows of a part by force and drops what the hub does not list, and touches no other part', () => {
  const db = openStore();
  receive(db, [frame(1, 'one', { address: '假' }, 9), frame(257, 'gone'), frame(2, 'other')]);
  expect(repair(db, [frame(1, 'one', { address: '真' }, 5), frame(513, 'new')], [1])).toEqual({
    replaced: 2,
    dropped: 1,
  });
  expect(ids(db)).toEqual(['new', 'one', 'other']);
  expect(db.get('SELECT address, seq FROM enterprise WHERE id = :id', { id: 'one' })).toEqual({
    address: '真',
    seq: 5,
  });
  const clean = openStore();
  receive(clean, [frame(1, 'one', { address: '真' }, 5), frame(513, 'new'), frame(2, 'other')]);
  expect(bucketsHeld(db, 1)).toEqual(bucketsHeld(clean, 1));
});

it('lets a row stay that another scope holds', () => {
  const db = openStore();
  receive(db, [frame(1, 'shared')], 1);
  receive(db, [frame(1, 'shared')], 2);
  repair(db, [], [1]);
  expect(ids(db)).toEqual(['shared']);
  expect(bucketsHeld(db, 1).every(({ n }) => n === 0)).toBe(true);
});

it('forgets that a row belongs to the scope whose content is missing', () => {
  const db = openStore();
  receive(db, [frame(1, 'one')]);
  db.write((tx) => tx.run('DELETE FROM enterprise'));
  expect(repair(db, [], [7])).toEqual({ replaced: 0, dropped: 1 });
  expect(db.all('SELECT * FROM sx_member')).toEqual([]);
});

it('lays unsent work over what it brings', () => {
  const db = openStore();
  receive(db, [frame(1, 'one', { industry: '假' })]);
  db.write((tx) =>
    enqueue(tx, author, [
      { k: 'set', t: 'enterprise', pk: 'one', v: { address: { to: '一号路', base: 'made' } } },
    ]),
  );
  repair(db, [frame(1, 'one', { industry: '真' })], [bucketOf(1)]);
  expect(findShown(db, 'enterprise', 'one')?.row).toMatchObject({ industry: '真', address: '一号路' });
});

it('changes nothing where the laptop stands elsewhere than when it asked', () => {
  const db = openStore();
  receive(db, [frame(1, 'one')]);
  expect(repair(db, [], [1], 'elsewhere')).toBeNull();
  expect(ids(db)).toEqual(['one']);
});
