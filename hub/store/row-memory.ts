import type { TableName } from '#shared/domain/tables.ts';
import type { Reader } from './db.ts';
import { listRows, type StoredRow } from './rows.ts';

/** Reads every row at most once; right for as long as nobody writes to what was read. */
export interface RowMemory {
  /** The rows with these ids that exist, by id, beside whatever else was read before. */
  readonly rows: <N extends TableName>(
    table: N,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, StoredRow<N>>>;
}

export function createRowMemory(db: Reader): RowMemory {
  const tables = new Map<TableName, Map<string, unknown>>();
  return {
    rows: async <N extends TableName>(table: N, ids: readonly string[]) => {
      const known = (tables.get(table) ?? new Map()) as Map<string, StoredRow<N>>;
      tables.set(table, known);
      const missing = ids.filter((id) => !known.has(id));
      for (const [id, row] of await listRows(db, table, missing)) known.set(id, row);
      return known;
    },
  };
}
