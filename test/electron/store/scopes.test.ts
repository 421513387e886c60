import { expect, it } from 'vitest';
import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { listInState } from '#electron/store/outbox.ts';
import { findCursor, grantScopes, listCursors } from '#electron/store/scopes.ts';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import { exit, firmRow, receive, scope, up } from './support/feed.ts';
import { author, openStore } from './support/temporary-store.ts';

const ids = (db: DeskDb) =>
  db.all<{ id: string }>('SELECT id FROM enterprise ORDER BY id').map(({ id }) => id);
const firmUp = (id: string, seq = 1) => up('enterprise', firmRow(id), { seq });
const pageOf = (rows: RowFrame[]) => ({
  scope: 1,
  from: '0.0',
  to: '1.0',
  isFull: false,
  hasMore: false,
  rows,
});

it('holds a row for as long as one scope holds it', () => {
  const db = openStore();
  receive(db, [firmUp('shared'), firmUp('first')], 1);
  receive(db, [firmUp('shared'), firmUp('second')], 2);
  expect(db.write((tx) => grantScopes(tx, [scope(2)]))).toBe(true);
  expect(ids(db)).toEqual(['second', 'shared']);
  expect(listCursors(db)).not.toHaveProperty('1');
  expect(db.write((tx) => grantScopes(tx, [scope(2)]))).toBe(false);
  db.write((tx) => grantScopes(tx, []));
  expect(ids(db)).toEqual([]);
  expect(db.all('SELECT * FROM sx_member')).toEqual([]);
});

it('lets a row go when it leaves its last scope', () => {
  const db = openStore();
  receive(db, [firmUp('firm')], 1);
  receive(db, [firmUp('firm')], 2);
  receive(db, [exit('enterprise', 'firm', 2)], 1);
  expect(ids(db)).toEqual(['firm']);
  receive(db, [exit('enterprise', 'firm', 3)], 2);
  expect(ids(db)).toEqual([]);
  expect(db.all('SELECT * FROM enterprise_pinyin')).toEqual([]);
});

it('never loses unsent work on a row that was lost', () => {
  const db = openStore();
  receive(db, [firmUp('firm')], 1);
  db.write((tx) =>
    enqueue(tx, author, [
      { k: 'set', t: 'enterprise', pk: 'firm', v: { address: { to: '一号路', base: null } } },
    ]),
  );
  db.write((tx) => grantScopes(tx, []));
  expect(findRow(db, 'enterprise', 'firm')).toBeNull();
  expect(listInState(db, 'pending', 10)).toHaveLength(1);
});

it('begins anew where a number means another scope', () => {
  const db = openStore();
  receive(db, [firmUp('firm')], 1);
  db.write((tx) => grantScopes(tx, [{ id: 1, name: 'another' }]));
  expect(ids(db)).toEqual([]);
  expect(findCursor(db, 1)).toBe('0.0');
});

it('changes nothing for a page that does not continue from here', () => {
  const db = openStore();
  receive(db, [firmUp('firm')], 1);
  const cursor = findCursor(db, 1);
  const late = pageOf([firmUp('other'), exit('enterprise', 'firm', 9)]);
  expect(db.write((tx) => applyPage(tx, late))).toBeNull();
  const foreign = { ...pageOf([firmUp('other')]), scope: 5 };
  expect(db.write((tx) => applyPage(tx, foreign))).toBeNull();
  expect(ids(db)).toEqual(['firm']);
  expect(findCursor(db, 1)).toBe(cursor);
});

it('tells which records a page changed, and skips those of a newer version', () => {
  const db = openStore();
  db.write((tx) => grantScopes(tx, [scope(1)]));
  const unknown = ['u', 1, 99, 1, {}, 'id'] as const;
  const page = pageOf([firmUp('firm'), [...unknown]]);
  expect(db.write((tx) => applyPage(tx, page as never))).toEqual(new Set(['enterprise']));
  expect(ids(db)).toEqual(['firm']);
  expect(findCursor(db, 1)).toBe('1.0');
});

it('writes rows, membership and cursor together or not at all', () => {
  const db = openStore();
  db.write((tx) => grantScopes(tx, [scope(1)]));
  const page = pageOf([firmUp('firm')]);
  expect(() =>
    db.write((tx) => {
      applyPage(tx, page);
      throw new Error('the plug was pulled');
    }),
  ).toThrow('plug');
  expect(ids(db)).toEqual([]);
  expect(findCursor(db, 1)).toBe('0.0');
  expect(db.all('SELECT * FROM sx_member')).toEqual([]);
});
