import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { type CheckPlace, recheckRows } from '#electron/store/recheck-rows.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { firmRow, issueRow, receive, up } from './support/feed.ts';
import { openStore } from './support/temporary-store.ts';

/** Looks at everything, `limit` rows at a time. Returns how many rows were corrupt, and how many slices it took. */
function recheckAll(db: DeskDb, limit = 3): { corrupt: number; slices: number } {
  let corrupt = 0;
  let slices = 0;
  for (let place: CheckPlace | null | undefined; place !== null; slices += 1) {
    const checked = db.write((tx) => recheckRows(tx, place ?? null, limit));
    corrupt += checked.corrupt;
    place = checked.next;
  }
  return { corrupt, slices };
}

function filledStore(): DeskDb {
  const db = openStore();
  receive(
    db,
    Array.from({ length: 10 }, (_, index) =>
      up(
        'enterprise',
        firmRow(`firm-${index}`, {
          tags: [{ code: '一', validFrom: '2026-01-01', validTo: null }],
          isUsccConfirmed: true,
        }),
      ),
    ),
  );
  receive(db, [up('issue', issueRow('issue', { dueAt: '2026-11-25T01:00:00.000Z' }))]);
  return db;
}

it('finds every row as it came, in slices', () => {
  const db = filledStore();
  expect(recheckAll(db)).toEqual({ corrupt: 0, slices: tableNames.length + 3 });
  expect(recheckAll(db, 1_000)).toEqual({ corrupt: 0, slices: tableNames.length });
});

it.each([
  ['another value', `UPDATE enterprise SET name = '别' WHERE id = 'firm-4'`],
  ['a list that cannot be read', `UPDATE enterprise SET tags = '[' WHERE id = 'firm-4'`],
  ['versions that cannot be read', `UPDATE enterprise SET fv = '' WHERE id = 'firm-4'`],
  ['a wrong checksum', `UPDATE enterprise SET crc = crc + 1 WHERE id = 'firm-4'`],
])('gives a row with %s another checksum, once', (_, damage) => {
  const db = filledStore();
  const crcOf = () => db.get<{ crc: number }>(`SELECT crc FROM enterprise WHERE id = 'firm-4'`)?.crc;
  const before = crcOf();
  db.write((tx) => tx.run(damage));
  const others = db.all(`SELECT id, crc FROM enterprise WHERE id <> 'firm-4'`);
  expect(recheckAll(db).corrupt).toBe(1);
  if (!damage.includes('crc')) expect(crcOf()).not.toBe(before);
  expect(db.all(`SELECT id, crc FROM enterprise WHERE id <> 'firm-4'`)).toEqual(others);
});

it('removes a row that no scope holds', () => {
  const db = filledStore();
  db.write((tx) => tx.run(`DELETE FROM sx_member WHERE pk = 'firm-4'`));
  expect(recheckAll(db).corrupt).toBe(0);
  expect(db.all('SELECT id FROM enterprise')).toHaveLength(9);
});
