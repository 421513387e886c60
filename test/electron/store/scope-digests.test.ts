import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { bucketsHeld, forgetCompared, isAsSaid, noteCompared } from '#electron/store/scope-digests.ts';
import { findCursor } from '#electron/store/scopes.ts';
import { type Digest, emptyDigest, sumOf } from '#shared/sync/digest.ts';
import { exit, firmRow, receive, up } from './support/feed.ts';
import { openStore } from './support/temporary-store.ts';

const firmUp = (id: string, seq = 1) => up('enterprise', firmRow(id), { seq });
const held = (db: DeskDb, scope = 1) => bucketsHeld(db, scope).reduce(sumOf, emptyDigest);
const agrees = (db: DeskDb, digest: Digest, now = 0, cursor = findCursor(db, 1) ?? '') =>
  db.write((tx) => isAsSaid(tx, { scope: 1, cursor, digest }, now));

it('adds up what a scope holds, whatever else lies beside it', () => {
  const db = openStore();
  const rows = [firmUp('one'), firmUp('two')];
  receive(db, [...rows, firmUp('gone')]);
  receive(db, [firmUp('elsewhere')], 2);
  receive(db, [exit('enterprise', 'gone', 2)]);
  const other = openStore();
  receive(other, rows.toReversed(), 1);
  expect(held(db)).toEqual(held(other));
  expect([held(db).n, held(db, 2).n]).toEqual([2, 1]);
});

it('agrees with what it holds, differs from anything else, and looks again only when something new is said', () => {
  const db = openStore();
  receive(db, [firmUp('one'), firmUp('two')]);
  const said = held(db);
  expect(agrees(db, said)).toBe(true);
  expect(agrees(db, { ...said, a: said.a + 1 })).toBe(false);
  db.write((tx) => tx.run(`DELETE FROM enterprise WHERE id = 'one'`));
  expect(agrees(db, said)).toBe(true);
  db.write(forgetCompared);
  expect(agrees(db, said)).toBe(false);
  db.write((tx) => noteCompared(tx, 1, said, 0));
  expect(agrees(db, said)).toBe(true);
});

it('does not compare a scope in which another program has gone on', () => {
  const db = openStore();
  receive(db, [firmUp('one')]);
  expect(agrees(db, { n: 9, a: 9, b: 9 }, 0, 'elsewhere')).toBe(true);
});

it('looks at a large scope the less often the larger it is', () => {
  const db = openStore();
  receive(db, [firmUp('one')]);
  const said = { n: 100_000, a: 1, b: 1 };
  expect(agrees(db, said, 0)).toBe(false);
  db.write((tx) => noteCompared(tx, 1, said, 0));
  expect(agrees(db, { ...said, a: 2 }, 999_000)).toBe(true);
  expect(agrees(db, { ...said, a: 2 }, 1_000_000)).toBe(false);
});
