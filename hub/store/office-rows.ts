import type { TableRow } from '#shared/domain/tables.ts';
import type { Reader } from './db.ts';
import { listRows } from './rows.ts';

/** The tables that an office has by the dozen, so that they may be read whole. */
export type OfficeTable = 'org_unit' | 'panel' | 'person' | 'expert' | 'workday_calendar' | 'office_setting';

/** Every row of an office's table that was not deleted, in the order in which they were made. */
export async function listOfficeRows<N extends OfficeTable>(db: Reader, table: N): Promise<TableRow<N>[]> {
  const found = await db
    .selectFrom(table as OfficeTable)
    .select('id')
    .where('deleted_at', 'is', null)
    .orderBy('row_no')
    .execute();
  const ids = found.map((row) => row.id);
  const rows = await listRows(db, table, ids);
  return ids.flatMap((id) => rows.get(id)?.row ?? []);
}
