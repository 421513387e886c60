import type Database from 'better-sqlite3';
import { Refused } from '#shared/contract/reply.ts';
import type { DeskDb, Params, ReadableDb, WritableDb } from './db.ts';
import { isDiskFull } from './disk-full.ts';
import type { NameReading } from './name-reading.ts';
import { viewsSql } from './views.ts';

type Statement = Database.Statement<[Params], unknown>;

/** What only the place of a database can answer. */
export interface DeskPlace {
  /** Throws when what is written now would never be found again. */
  readonly refuseIfGone: () => void;
  readonly copyTo: (target: string) => void;
  readonly inspect: DeskDb['inspect'];
}

/** The database of the newest shape that is open on this connection, with its views. */
export function deskDbOver(
  database: Database.Database,
  readName: (name: string) => NameReading,
  { refuseIfGone, copyTo, inspect }: DeskPlace,
): DeskDb {
  database.function('reading_of', { deterministic: true, directOnly: true }, (name) =>
    JSON.stringify(readName(String(name))),
  );
  database.exec(viewsSql());
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare<[Params], unknown>(sql);
    statements.set(sql, statement);
    return statement;
  };
  const reading = (sql: string): Statement => {
    const statement = prepared(sql);
    if (!statement.readonly) throw new Error('A statement that only reads was expected.');
    return statement;
  };
  const readable: ReadableDb = {
    get: <Row>(sql: string, params: Params = {}) => reading(sql).get(params) as Row | undefined,
    all: <Row>(sql: string, params: Params = {}) => reading(sql).all(params) as Row[],
  };
  const writable: WritableDb = { ...readable, run: (sql, params = {}) => prepared(sql).run(params).changes };

  return {
    ...readable,
    write: (work) => {
      try {
        return database
          .transaction(() => {
            const result = work(writable);
            refuseIfGone();
            return result;
          })
          .immediate();
      } catch (error) {
        throw isDiskFull(error) ? new Refused('disk_full') : error;
      }
    },
    checkpoint: () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    copyTo,
    inspect,
    close: () => {
      statements.clear();
      database.pragma('optimize');
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
