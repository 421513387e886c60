import type { Kysely, Transaction } from 'kysely';
import type { HubTables } from './tables.ts';

/** Can only read: a function that takes this cannot write, and compiles with a transaction too. */
export type Reader = Pick<Kysely<HubTables>, 'selectFrom' | 'fn'>;

/** Inside one write transaction. */
export type Writer = Transaction<HubTables>;

/**
 * The hub's database, whatever engine it runs on. Writing transactions run one after the other, also those of several
 * processes, so `work` may read, decide and write as if it were alone.
 */
export interface HubStore {
  /** Reads one snapshot. `work` may run more than once. */
  readonly read: <T>(work: (db: Reader) => Promise<T>) => Promise<T>;
  /** Writes everything or nothing. `work` may run more than once, and reads everything anew each time. */
  readonly write: <T>(work: (tx: Writer) => Promise<T>) => Promise<T>;
  /** Runs `work`; when it throws, undoes what it wrote and throws on, while the transaction goes on. */
  readonly attempt: <T>(tx: Writer, work: () => Promise<T>) => Promise<T>;
  /**
   * Writes a checked copy to `file`: on every engine a SQLite database, encrypted with the key in the data folder.
   * Returns the sequence of its newest change.
   */
  readonly backup: (file: string) => Promise<number>;
  readonly close: () => Promise<void>;
}
