import type { ReadableDb } from '../db.ts';

/** What waits for a decision about one record. */
export function countOpenMatters(
  db: ReadableDb,
  { table, pk }: { table: string; pk: string },
): { conflicts: number; held: number } {
  const count = (matter: 'conflict' | 'held') =>
    db.all(`SELECT id FROM ${matter}_v WHERE pk = :pk AND table_name = :table AND state = 'open'`, {
      table,
      pk,
    }).length;
  return { conflicts: count('conflict'), held: count('held') };
}
