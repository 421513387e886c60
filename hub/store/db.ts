import type { Kysely, Transaction } from 'kysely';
import type { HubTables } from './tables.ts';

/** Can only read: a function that takes this cannot write, and compiles with a transaction too. */
export type Reader = Pick<Kysely<HubTables>, 'selectFrom' | 'fn'>;

/** Inside one write transaction. */
export type Writer = Transaction<HubTables>;

/** The hub's database, whatever engine it runs on. */
export interface HubStore {
  /** Reads one snapshot. */
  readonly read: <T>(work: (db: Reader) => Promise<T>) => Promise<T>;
  /** Writes everything or nothing. */
  readonly write: <T>(work: (tx: Writer) => Promise<T>) => Promise<T>;
  /** Runs `work`; when it throws, undoes what it wrote and throws on, while the transaction goes on. */
  readonly attempt: <T>(tx: Writer, work: () => Promise<T>) => Promise<T>;
  /** Writes a checked copy, encrypted with the same key, to `file`. Returns the sequence of its newest change. */
  readonly backup: (file: string) => Promise<number>;
  readonly close: () => Promise<void>;
}
