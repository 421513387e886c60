import type { Writer } from '#hub/store/db.ts';
import { listKeys } from '#hub/store/rows.ts';
import type { TableName } from '#shared/domain/tables.ts';

/** The first of these records of which a live row hangs on the row `id`; null when none does. */
export async function firstChild(
  tx: Writer,
  id: string,
  children: readonly (readonly [TableName, 'enterprise_id' | 'visit_id'])[],
): Promise<TableName | null> {
  for (const [table, column] of children) {
    if ((await listKeys(tx, table, column, id)).length > 0) return table;
  }
  return null;
}
