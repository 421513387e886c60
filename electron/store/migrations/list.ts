import { syncedRecords } from './0001-synced-records.ts';
import { laptopTables } from './0002-laptop-tables.ts';
import type { Migration } from './migration.ts';

/** Every migration in order. */
export const migrations: readonly Migration[] = [syncedRecords, laptopTables];
