import type Database from 'better-sqlite3';
import { migrations } from './migrations/list.ts';
import type { SqlWords } from './migrations/migration.ts';
import { refuseNewer } from './newer-data.ts';

const sqliteWords: SqlWords = { integer: 'INTEGER', end: 'STRICT' };

/**
 * Brings the database to the newest of `known` shapes, one transaction per migration. `beforeChange` is called once
 * with the first migration's number when data of an older shape is about to change. Refuses data newer than this
 * program.
 */
export function migrateSqlite(
  database: Database.Database,
  beforeChange: (firstNo: number) => void,
  known = migrations,
): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  refuseNewer(version, known.length);
  if (version > 0 && version < known.length) beforeChange(version + 1);
  for (const migration of known.slice(version)) {
    database
      .transaction(() => {
        for (const statement of migration.statements(sqliteWords)) database.exec(statement);
        database.pragma(`user_version = ${migration.no}`);
      })
      .immediate();
  }
}
