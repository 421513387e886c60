import { firstTables } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

/** Every migration in order; the number of each is its place, counted from 1. */
export const migrations: readonly Migration[] = [firstTables];
