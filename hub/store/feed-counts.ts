import type { Reader } from './db.ts';
import { feedOp, type Place } from './feed-entry.ts';
import { listFloors } from './floors.ts';

/** How many entries of a scope come after a place, counted up to `limit`. */
export async function countEntriesAfter(
  db: Reader,
  scope: number,
  after: Place,
  limit: number,
): Promise<number> {
  const { n } = await db
    .selectFrom((from) =>
      from
        .selectFrom('sx_feed')
        .select('row_no')
        .where('scope', '=', scope)
        .where('seq', '>=', after.seq)
        .where((where) => where.or([where('seq', '>', after.seq), where('row_no', '>', after.rowNo)]))
        .limit(limit)
        .as('ahead'),
    )
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Whether a row has left the scope after the sequence `head`, or may have: what left long ago is not known one by one. */
export async function hasLeftSince(db: Reader, scope: number, head: number): Promise<boolean> {
  const left = await db
    .selectFrom('sx_feed')
    .select('row_no')
    .where('scope', '=', scope)
    .where('seq', '>', head)
    .where('op', '=', feedOp.exit)
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return true;
  const floor = (await listFloors(db, [scope])).get(scope);
  return floor !== undefined && floor.seq > head;
}
