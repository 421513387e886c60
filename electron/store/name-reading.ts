import type { ReadableDb, WritableDb } from './db.ts';

/** How a name is read in pinyin. `full` and `initials` list every reading, each after a bar (`|chongqing`). */
export interface NameReading {
  readonly full: string;
  readonly initials: string;
  readonly sortKey: string;
}

function findShownName(db: ReadableDb, pk: string): string | undefined {
  return db.get<{ name: string }>('SELECT name FROM enterprise_v WHERE id = :pk', { pk })?.name;
}

/** Keeps the reading of an enterprise's name as the name is shown now; computed only when the name is another. */
export function refreshReading(db: WritableDb, pk: string): void {
  const name = findShownName(db, pk);
  if (name === undefined) {
    db.run('DELETE FROM enterprise_pinyin WHERE pk = :pk', { pk });
    return;
  }
  const known = db.get<{ name: string }>('SELECT name FROM enterprise_pinyin WHERE pk = :pk', { pk });
  if (known?.name === name) return;
  const found = db.get<{ reading: string }>('SELECT reading_of(:name) AS reading', { name });
  const { full, initials, sortKey } = JSON.parse(found?.reading ?? '{}') as NameReading;
  db.run(
    `INSERT INTO enterprise_pinyin(pk, name, full, initials, sort_key) VALUES (:pk, :name, :full, :initials, :sortKey)
     ON CONFLICT(pk) DO UPDATE SET name = :name, full = :full, initials = :initials, sort_key = :sortKey`,
    { pk, name, full, initials, sortKey },
  );
}
