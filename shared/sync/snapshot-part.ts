import type { RowFrame } from './row-frame.ts';

/**
 * A long stretch of a scope's feed as one SQLite file: the pages that a device would have pulled one by one, each of
 * which continues where the one before ended. The tables are part of the wire and compared letter by letter.
 */
export const partTables: readonly string[] = [
  'CREATE TABLE part(epoch TEXT NOT NULL, schema INTEGER NOT NULL, scope INTEGER NOT NULL) STRICT',
  `CREATE TABLE page(no INTEGER PRIMARY KEY, from_cursor TEXT NOT NULL, to_cursor TEXT NOT NULL,
  is_full INTEGER NOT NULL, has_more INTEGER NOT NULL) STRICT`,
  `CREATE TABLE frame(page INTEGER NOT NULL, no INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(page, no)) STRICT, WITHOUT ROWID`,
];

export interface PartHeader {
  readonly epoch: string;
  readonly schema: number;
  readonly scope: number;
}

export interface PartPage {
  readonly from: string;
  readonly to: string;
  readonly isFull: boolean;
  readonly hasMore: boolean;
  readonly rows: readonly RowFrame[];
}

/** A device that is further behind than so many rows is given parts instead of pages. */
export const partWorthRows = 20_000;
