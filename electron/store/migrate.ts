import type Database from 'better-sqlite3';
import { Refused } from '#shared/contract/reply.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings the database to the newest shape, one transaction per migration that also sets its version. `beforeChange`
 * is called once when data of an older shape is about to change. Refuses data newer than this program: `newer_data`.
 */
export function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  beforeChange: (firstNo: number) => void,
): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const newest = migrations.length;
  if (version > newest) throw new Refused('newer_data');
  if (version > 0 && version < newest) beforeChange(version + 1);
  for (const { no, sql } of migrations.slice(version)) {
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${no}`);
      })
      .immediate();
  }
}
