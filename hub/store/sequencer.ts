import { sql } from 'kysely';
import type { Reader, Writer } from './db.ts';

/**
 * The next hub sequence. Taken last in a transaction: the counter row stays locked until the commit, so no change
 * ever becomes visible with a sequence that a reader has already passed.
 */
export async function takeSequence(tx: Writer): Promise<number> {
  const { head } = await tx
    .updateTable('hub_shard')
    .set({ head: sql`head + 1` })
    .where('shard', '=', 0)
    .returning('head')
    .executeTakeFirstOrThrow();
  return head;
}

/** The sequence of the newest committed change; 0 before the first. */
export async function getHead(db: Reader): Promise<number> {
  const { head } = await db
    .selectFrom('hub_shard')
    .select('head')
    .where('shard', '=', 0)
    .executeTakeFirstOrThrow();
  return head;
}

/** Counts up the counter `name`, from 1. */
export async function takeNumber(tx: Writer, name: string): Promise<number> {
  const { last } = await tx
    .insertInto('number_counter')
    .values({ name, last: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ last: sql`number_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
