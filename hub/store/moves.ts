import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Reader, Writer } from './db.ts';

/** A row that moved to other scopes, and what hangs on it and is seen where it is seen. */
export interface Moved {
  readonly table: TableName;
  readonly pk: string;
}

export interface Follower {
  readonly table: TableName;
  readonly id: string;
  readonly rowNo: number;
}

/** A row whose followers have followed up to the row number `doneTo`. */
export interface Move extends Moved {
  readonly doneTo: number;
}

/** Records that the followers of a row have to follow; a move that was under way begins anew. */
export async function startMove(tx: Writer, { table, pk }: Moved): Promise<void> {
  await tx
    .insertInto('sx_move')
    .values({ tbl: table, pk, done_to: 0 })
    .onConflict((conflict) => conflict.columns(['tbl', 'pk']).doUpdateSet({ done_to: 0 }))
    .execute();
}

export async function setMoveDone(tx: Writer, { table, pk }: Moved, doneTo: number): Promise<void> {
  await tx
    .updateTable('sx_move')
    .set({ done_to: doneTo })
    .where('tbl', '=', table)
    .where('pk', '=', pk)
    .execute();
}

export async function endMove(tx: Writer, { table, pk }: Moved): Promise<void> {
  await tx.deleteFrom('sx_move').where('tbl', '=', table).where('pk', '=', pk).execute();
}

/** A move that is under way; null when there is none. */
export async function findMove(db: Reader): Promise<Move | null> {
  const found = await db
    .selectFrom('sx_move')
    .selectAll()
    .orderBy('tbl')
    .orderBy('pk')
    .limit(1)
    .executeTakeFirst();
  const table = tableNames.find((name) => name === found?.tbl);
  return found && table ? { table, pk: found.pk, doneTo: found.done_to } : null;
}

/** The records that name their firm. */
const ofFirms: readonly TableName[] = ['visit', 'issue', 'enterprise_event', 'commitment'];

/** The rows of one record that hang on the moved row, without deleted ones, as a query that still has no order. */
function followersIn(db: Reader, table: TableName, moved: Moved) {
  const query = db.selectFrom(table).select(['id', 'row_no as rowNo']).where('deleted_at', 'is', null);
  const idsOf = (of: 'visit' | 'issue' | 'commitment') =>
    db.selectFrom(of).select('id').where('enterprise_id', '=', moved.pk);
  if (moved.table === 'enterprise') {
    if (table === 'enterprise') return query.where('id', '=', moved.pk);
    if (ofFirms.includes(table)) return query.where('enterprise_id', '=', moved.pk);
    if (table === 'issue_event') return query.where('issue_id', 'in', idsOf('issue'));
    if (table === 'attachment') {
      return query.where((where) =>
        where.or([where('owner_id', 'in', idsOf('visit')), where('owner_id', 'in', idsOf('issue'))]),
      );
    }
    if (table === 'conflict') {
      return query.where((where) =>
        where.or([
          where('pk', '=', moved.pk),
          where('pk', 'in', idsOf('visit')),
          where('pk', 'in', idsOf('issue')),
          where('pk', 'in', idsOf('commitment')),
        ]),
      );
    }
    return null;
  }
  if (table === 'attachment') return query.where('owner_id', '=', moved.pk);
  if (table === 'issue_event') return moved.table === 'issue' ? query.where('issue_id', '=', moved.pk) : null;
  return table === 'conflict' ? query.where('pk', '=', moved.pk) : null;
}

/**
 * The first `limit` rows behind the row number `after` that hang on a row and on what hangs on it, in that order; a firm
 * goes with its own.
 */
export async function listFollowers(
  db: Reader,
  moved: Moved,
  { after, limit }: { after: number; limit: number },
): Promise<Follower[]> {
  const followers: Follower[] = [];
  for (const table of tableNames) {
    const query = followersIn(db, table, moved);
    if (query === null) continue;
    const found = await query.where('row_no', '>', after).orderBy('row_no').limit(limit).execute();
    followers.push(...found.map(({ id, rowNo }) => ({ table, id, rowNo })));
  }
  return followers.sort((one, other) => one.rowNo - other.rowNo).slice(0, limit);
}
