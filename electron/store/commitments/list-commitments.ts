import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { ReadableDb } from '../db.ts';

/** So many closed promises of a firm are still shown. */
const closedShown = 10;

const read = (rows: readonly Columns[]): Commitment[] => rows.map((row) => fromColumns('commitment', row));

/** What was promised to a firm: open ones by their day, then the last ones that were closed. */
export function listCommitmentsOf(db: ReadableDb, enterpriseId: string): Commitment[] {
  const open = db.all<Columns>(
    `SELECT * FROM commitment_v WHERE enterprise_id = :enterpriseId AND state = 'open'
     ORDER BY coalesce(due_on, '~'), id`,
    { enterpriseId },
  );
  const closed = db.all<Columns>(
    `SELECT * FROM commitment_v WHERE enterprise_id = :enterpriseId AND state <> 'open'
     ORDER BY closed_on DESC, id DESC LIMIT ${closedShown}`,
    { enterpriseId },
  );
  return read([...open, ...closed]);
}

/** The open promises that a person has to keep, by their day: their own, and those to the firms that they have. */
export function listCommitmentsToKeep(db: ReadableDb, personId: string): Commitment[] {
  return read(
    db.all<Columns>(
      `SELECT c.* FROM commitment_v AS c
       WHERE c.state = 'open' AND (c.made_by_id = :personId OR EXISTS (
         SELECT 1 FROM enterprise_v AS e WHERE e.id = c.enterprise_id AND e.commissioner_id = :personId))
       ORDER BY coalesce(c.due_on, '~'), c.id`,
      { personId },
    ),
  );
}
