import Database from 'better-sqlite3';

/** The power went out at this statement: nothing of this incarnation reaches the disk any more. */
export class PowerCut extends Error {}

/** What may befall a database, statement by statement. */
export interface Fuse {
  /** Lets the power fail at the so many-th statement from now, before it or, `isAfter`, right after it. */
  readonly cutAt: (statement: number, isAfter: boolean) => void;
  /** Lets the next so many writing statements find a full disk. With `undoes` SQLite gives up the whole transaction. */
  readonly fill: (statements: number, undoes: boolean) => void;
  /**
   * Does a piece of work on the disk beside the database, unless the power fails before it or right after it, or a
   * write finds a full disk: `full` is the error of that.
   */
  readonly guard: <T>(isWrite: boolean, work: () => T, full: () => Error) => T;
  readonly blow: () => void;
  readonly clear: () => void;
  readonly isBlown: () => boolean;
}

export interface Fragile {
  readonly database: Database.Database;
  readonly fuse: Fuse;
}

type Statement = Database.Statement<unknown[], unknown>;

const databaseIsFull = (): Error => new Database.SqliteError('database or disk is full', 'SQLITE_FULL');

/** Writes of a domain row, as the hub's judging does them. */
const rowWrite = /^(?:insert into|update) "(?:enterprise|visit|issue|issue_event)"/;

/**
 * A connection that behaves as the real one until its fuse says otherwise. Writing a row under the version of a
 * `poisonous` operation always fails, as a bug in judging that one operation would.
 */
export function fragileOver(raw: Database.Database, poisonous: ReadonlySet<string> = new Set()): Fragile {
  let isBlown = false;
  let left = 0;
  let isAfter = false;
  let full = 0;
  let undoes = false;

  const guard = <T>(isWrite: boolean, work: () => T, fullDisk = databaseIsFull): T => {
    if (isBlown) throw new PowerCut();
    if (left > 0) {
      left -= 1;
      if (left === 0) {
        isBlown = true;
        if (isAfter) work();
        throw new PowerCut();
      }
    }
    if (isWrite && full > 0) {
      full -= 1;
      if (undoes && raw.inTransaction) raw.exec('ROLLBACK');
      throw fullDisk();
    }
    return work();
  };

  const refusePoison = (sql: string, values: readonly unknown[]): void => {
    if (poisonous.size === 0 || !rowWrite.test(sql)) return;
    const texts = values.flat().filter((value) => typeof value === 'string' && value.startsWith('{"'));
    for (const id of poisonous) {
      if (texts.some((text) => String(text).includes(`:"${id}"`))) throw new Error('A bug in judging.');
    }
  };
  const wrap = (statement: Statement, sql: string) => {
    const isWrite = !statement.readonly || /^\s*commit/i.test(sql);
    return {
      reader: statement.reader,
      readonly: statement.readonly,
      get: (...values: unknown[]) => guard(isWrite, () => statement.get(...values)),
      all: (...values: unknown[]) => guard(isWrite, () => statement.all(...values)),
      run: (...values: unknown[]) => {
        refusePoison(sql, values);
        return guard(isWrite, () => statement.run(...values));
      },
    };
  };
  const begin = raw.prepare('BEGIN IMMEDIATE');
  const commit = raw.prepare('COMMIT');
  const transaction = <T>(work: () => T) => ({
    immediate: (): T => {
      guard(true, () => begin.run());
      try {
        const result = work();
        guard(true, () => commit.run());
        return result;
      } catch (error) {
        if (!isBlown && raw.inTransaction) raw.exec('ROLLBACK');
        throw error;
      }
    },
  });

  const wrapped = {
    prepare: (sql: string) => wrap(raw.prepare(sql), sql),
    exec: (sql: string) => guard(true, () => raw.exec(sql)),
    pragma: (text: string, options?: Database.PragmaOptions) => guard(false, () => raw.pragma(text, options)),
    function: raw.function.bind(raw),
    transaction,
    close: () => undefined,
    get open() {
      return raw.open;
    },
    get inTransaction() {
      return raw.inTransaction;
    },
  };
  return {
    database: wrapped as unknown as Database.Database,
    fuse: {
      guard,
      cutAt: (statement, after) => {
        left = statement;
        isAfter = after;
      },
      fill: (statements, undoing) => {
        full = statements;
        undoes = undoing;
      },
      blow: () => {
        isBlown = true;
      },
      clear: () => {
        left = 0;
        full = 0;
      },
      isBlown: () => isBlown,
    },
  };
}

/** What lies on the disk after the power has failed: the last committed state. */
export function bytesOnDisk(raw: Database.Database): Buffer {
  if (raw.inTransaction) raw.exec('ROLLBACK');
  return raw.serialize();
}
