import { must } from '#shared/assert.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { checksumOf } from '#shared/sync/digest.ts';
import { encodeUp, type FieldVersions } from '#shared/sync/row-frame.ts';
import { removeBase } from './base-rows.ts';
import type { WritableDb } from './db.ts';
import { rebuildOverlay } from './overlay.ts';

/** The row behind which the check goes on. */
export interface CheckPlace {
  readonly table: TableName;
  readonly id: string;
}

export interface Checked {
  /** Where to go on; null when every row was checked. */
  readonly next: CheckPlace | null;
  /** How many rows are not what the hub sent. */
  readonly corrupt: number;
}

/** What the row that lies here adds up to; null when it cannot even be read. */
function checksumFound(table: TableName, found: Columns): number | null {
  try {
    const versions = JSON.parse(String(found.fv)) as FieldVersions;
    const row = fromColumns(table, found);
    return checksumOf(
      encodeUp({ table, rowNo: Number(found.row_no), seq: Number(found.seq), versions, row }),
    );
  } catch {
    return null;
  }
}

function isMember(db: WritableDb, table: TableName, pk: string): boolean {
  return (
    db.get('SELECT 1 FROM sx_member WHERE tbl = :table AND pk = :pk LIMIT 1', { table, pk }) !== undefined
  );
}

/**
 * Looks whether the next `limit` rows are still what the hub sent, against their checksums. A row that is not gets the
 * checksum of what it has become, and so its scope differs from the hub's and is repaired; a row that no scope holds
 * goes. Must not run before the first whole round with the hub.
 */
export function recheckRows(db: WritableDb, from: CheckPlace | null, limit: number): Checked {
  const start = from ?? { table: must(tableNames[0], 'there are records'), id: '' };
  const rows = db.all<Columns>(`SELECT * FROM ${start.table} WHERE id > :id ORDER BY id LIMIT :limit`, {
    id: start.id,
    limit,
  });
  let corrupt = 0;
  for (const found of rows) {
    const id = String(found.id);
    const crc = Number(found.crc);
    const now = checksumFound(start.table, found) ?? (crc + 1) % 2 ** 32;
    if (!isMember(db, start.table, id)) {
      removeBase(db, start.table, id);
      rebuildOverlay(db, { table: start.table, pk: id });
    } else if (now !== crc) {
      corrupt += 1;
      db.run(`UPDATE ${start.table} SET crc = :now WHERE id = :id`, { now, id });
    }
  }
  const last = rows.at(-1);
  if (last && rows.length === limit) return { corrupt, next: { table: start.table, id: String(last.id) } };
  const following = tableNames[tableNames.indexOf(start.table) + 1];
  return { corrupt, next: following ? { table: following, id: '' } : null };
}
