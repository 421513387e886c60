import type Database from 'better-sqlite3';
import { migrations } from './migrations/list.ts';
import type { SqlWords } from './migrations/migration.ts';

const sqliteWords: SqlWords = { integer: 'INTEGER', end: 'STRICT' };

/**
 * Brings the database to the newest shape, one transaction per migration. `beforeChange` is called once with the
 * first migration's number when data of an older shape is about to change. Refuses data newer than this program.
 */
export function migrateSqlite(database: Database.Database, beforeChange: (firstNo: number) => void): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const newest = migrations.length;
  if (version > newest) {
    throw new Error(
      `The data has shape ${version}, this program knows up to ${newest}: start a newer program.`,
    );
  }
  if (version > 0 && version < newest) beforeChange(version + 1);
  for (const migration of migrations.slice(version)) {
    database
      .transaction(() => {
        for (const statement of migration.statements(sqliteWords)) database.exec(statement);
        database.pragma(`user_version = ${migration.no}`);
      })
      .immediate();
  }
}
