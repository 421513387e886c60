import type { Migration } from './migration.ts';
import { sqlParts } from './sql-parts.ts';

/**
 * What a laptop compares to find out that it holds what the hub holds: the sums of two hashes over every row of a
 * scope, kept in each feed entry (`ha`, `hb`, 0 when the row left) and summed up per scope. `sx_floor` is the highest
 * place whose entry about a row that left was collected.
 */
export const digestsAndFloors: Migration = {
  no: 3,
  statements: (words) => {
    const { table, number } = sqlParts(words);
    return [
      `ALTER TABLE sx_feed ADD COLUMN ${number('ha')} DEFAULT 0`,
      `ALTER TABLE sx_feed ADD COLUMN ${number('hb')} DEFAULT 0`,
      table('sx_digest', `scope ${words.integer} PRIMARY KEY`, number('n'), number('a'), number('b')),
      table('sx_floor', `scope ${words.integer} PRIMARY KEY`, number('seq'), number('row_no')),
      'CREATE INDEX sx_inbox_received ON sx_inbox(received_at)',
      'CREATE INDEX sx_feed_left ON sx_feed(op, seq)',
    ];
  },
};
