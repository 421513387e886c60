import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Refused } from '#shared/contract/reply.ts';
import { connect, isKeyOf } from './connect.ts';
import type { DeskDb, Params, ReadableDb, WritableDb } from './db.ts';
import { isDiskFull } from './disk-full.ts';
import { watchPlace } from './file-place.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import type { NameReading } from './name-reading.ts';
import { wrongSettings } from './pragmas.ts';
import { writeVerifiedCopy } from './verified-copy.ts';
import { viewsSql } from './views.ts';

type Statement = Database.Statement<[Params], unknown>;

/**
 * Opens one person's database, brought to the newest shape; older data is copied to `<file>.before-<n>` first.
 * `key` is 32 bytes. `readName` tells how the name of an enterprise is read.
 */
export function openDatabase(file: string, key: Uint8Array, readName: (name: string) => NameReading): DeskDb {
  const database = connect(file, key);
  try {
    migrate(database, migrations, (no) => writeVerifiedCopy(database, key, `${file}.before-${no}`));
    database.function('reading_of', { deterministic: true, directOnly: true }, (name) =>
      JSON.stringify(readName(String(name))),
    );
    database.exec(viewsSql());
    return deskDb(database, file, key);
  } catch (error) {
    database.close();
    throw error;
  }
}

function deskDb(database: Database.Database, file: string, key: Uint8Array): DeskDb {
  const refuseIfGone = watchPlace(file);
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
    copyTo: (target) => {
      refuseIfGone();
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      writeVerifiedCopy(database, key, target);
    },
    inspect: () => ({
      key: isKeyOf(file, key),
      integrity: String(database.pragma('integrity_check', { simple: true })),
      settings: wrongSettings(database).join(', '),
    }),
    close: () => {
      statements.clear();
      database.pragma('optimize');
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
