import type { Reader } from './db.ts';
import { listRows, type StoredRow } from './rows.ts';

/** The live issues that were joined to the issue `mainId`, in the order in which they came. */
export async function listMergedInto(db: Reader, mainId: string): Promise<StoredRow<'issue'>[]> {
  const found = await db
    .selectFrom('issue')
    .select('id')
    .where('merged_into_id', '=', mainId)
    .where('state', '=', 'merged')
    .where('deleted_at', 'is', null)
    .orderBy('row_no')
    .execute();
  const rows = await listRows(
    db,
    'issue',
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id }) => rows.get(id) ?? []);
}
