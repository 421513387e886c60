import type { Writer } from './db.ts';
import { listRows, type StoredRow } from './rows.ts';

/** Held work that misses a row and speaks of the row `pk`, in the order in which it came. */
export async function listMissing(tx: Writer, pk: string): Promise<StoredRow<'held'>[]> {
  const keys = await tx
    .selectFrom('held')
    .select('id')
    .where('state', '=', 'open')
    .where('why', '=', 'missing')
    .where('body', 'like', `%"${pk}"%`)
    .orderBy('row_no')
    .execute();
  const rows = await listRows(
    tx,
    'held',
    keys.map(({ id }) => id),
  );
  return keys.flatMap(({ id }) => rows.get(id) ?? []);
}
