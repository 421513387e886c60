import { expect, it } from 'vitest';
import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { changeEpoch } from '#electron/store/epoch.ts';
import { findCursor, grantScopes } from '#electron/store/scopes.ts';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import { exit, firmRow, receive, scope, up } from './support/feed.ts';
import { openStore } from './support/temporary-store.ts';

const firmUp = (id: string) => up('enterprise', firmRow(id), { seq: 3 });
const ids = (db: DeskDb) =>
  db.all<{ id: string }>('SELECT id FROM enterprise ORDER BY id').map(({ id }) => id);
const marks = (db: DeskDb) => db.all('SELECT * FROM sx_sweep').length;

let places = 500;
function apply(db: DeskDb, rows: RowFrame[], { isFull = false, hasMore = true } = {}) {
  places += 1;
  const from = findCursor(db, 1) ?? '';
  return db.write((tx) => applyPage(tx, { scope: 1, from, to: `${places}.0`, isFull, hasMore, rows }));
}

function filledStore(): DeskDb {
  const db = openStore();
  receive(db, ['a', 'b', 'c', 'd'].map(firmUp));
  return db;
}

it('drops only at the end of a list what did not come in any of its pages', () => {
  const db = filledStore();
  apply(db, [firmUp('a')], { isFull: true });
  expect([ids(db), marks(db)]).toEqual([['a', 'b', 'c', 'd'], 3]);
  apply(db, [firmUp('c'), firmUp('e'), exit('enterprise', 'b', 4)]);
  expect(ids(db)).toEqual(['a', 'c', 'd', 'e']);
  expect(apply(db, [], { hasMore: false })).toEqual(new Set(['enterprise']));
  expect([ids(db), marks(db)]).toEqual([['a', 'c', 'e'], 0]);
  apply(db, [firmUp('f')], { hasMore: false });
  expect(ids(db)).toEqual(['a', 'c', 'e', 'f']);
});

it('drops everything when the list is empty, and nothing that another scope holds', () => {
  const db = filledStore();
  receive(db, [firmUp('b')], 2);
  apply(db, [], { isFull: true, hasMore: false });
  expect(ids(db)).toEqual(['b']);
});

it('begins anew when the list does', () => {
  const db = filledStore();
  apply(db, ['a', 'b'].map(firmUp), { isFull: true });
  apply(db, [firmUp('c')], { isFull: true });
  apply(db, [firmUp('d')], { hasMore: false });
  expect(ids(db)).toEqual(['c', 'd']);
});

it('forgets its marks with the scope and with the epoch', () => {
  const db = filledStore();
  apply(db, [], { isFull: true });
  db.write((tx) => changeEpoch(tx, 'epoch-2'));
  expect(marks(db)).toBe(0);
  const other = filledStore();
  apply(other, [], { isFull: true });
  other.write((tx) => grantScopes(tx, [scope(7)]));
  expect([ids(other), marks(other)]).toEqual([[], 0]);
});
