import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/** A row that moved to other scopes and whose children still follow: all up to the row number `done_to` have. */
export const movesInBatches: Migration = {
  no: 4,
  statements: (words) => {
    const { table, text, number } = sqlParts(words);
    return [table('sx_move', ...text('tbl', 'pk'), number('done_to'), 'PRIMARY KEY(tbl, pk)')];
  },
};
