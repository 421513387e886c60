import type { SqlValue } from '#shared/domain/columns.ts';

export type Params = Readonly<Record<string, SqlValue>>;

/** Can only read: a function that takes this cannot write. Parameters are named (`:name`). */
export interface ReadableDb {
  readonly get: <Row>(sql: string, params?: Params) => Row | undefined;
  readonly all: <Row>(sql: string, params?: Params) => Row[];
}

/** Inside one write transaction. */
export interface WritableDb extends ReadableDb {
  /** Returns how many rows changed. */
  readonly run: (sql: string, params?: Params) => number;
}

/** One person's database on this laptop. */
export interface DeskDb extends ReadableDb {
  /**
   * Writes everything or nothing (BEGIN IMMEDIATE) and returns after COMMIT: from then on it survives a power cut.
   * Refuses with `disk_full` when it does not fit, and with `store_gone` when the file is no longer where it was.
   */
  readonly write: <Result>(work: (db: WritableDb) => Result) => Result;
  /** Moves what the write-ahead log holds into the database file, as far as no other program reads it just now. */
  readonly checkpoint: () => void;
  /**
   * Writes a checked copy, encrypted with the same key, to `file`, whose folder is made; a crash leaves no half copy
   * under that name. Refuses with `store_gone` as well.
   */
  readonly copyTo: (file: string) => void;
  /** What can be found out without changing anything. `integrity` is `ok` or SQLite's word, `settings` what is amiss. */
  readonly inspect: () => { readonly key: boolean; readonly integrity: string; readonly settings: string };
  readonly close: () => void;
}
