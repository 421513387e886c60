import { sql } from 'kysely';
import type { Writer } from './db.ts';

/** Runs `work` inside a savepoint; when it throws, undoes what it wrote and throws on. May be nested. */
export async function attempt<T>(tx: Writer, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(tx);
  try {
    const result = await work();
    await sql`release savepoint attempt`.execute(tx);
    return result;
  } catch (error) {
    try {
      await sql`rollback to savepoint attempt`.execute(tx);
      await sql`release savepoint attempt`.execute(tx);
    } catch {
      // SQLite gives up the whole transaction when its disk is full, and the savepoint with it.
    }
    throw error;
  }
}
