import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { Held } from '#shared/domain/held.ts';
import type { ReadableDb } from '../db.ts';
import { titleSql } from './record-titles.ts';

/** Held work with what is known of its record. */
export interface FoundHeld {
  readonly held: Held;
  /** From the record, or from the work itself where it makes a new one; empty when neither tells. */
  readonly title: string;
}

const select = `
  SELECT h.*,
    coalesce(
      ${titleSql('h.table_name', 'h.pk')},
      json_extract(h.body, '$.v.name'),
      json_extract(h.body, '$.v.title'),
      (SELECT name FROM enterprise_v WHERE id = json_extract(h.body, '$.v.enterpriseId'))) AS title
  FROM held_v AS h`;

function foundOf(found: Columns): FoundHeld {
  return {
    held: fromColumns('held', found),
    title: typeof found.title === 'string' ? found.title : '',
  };
}

const longest = 300;
const latest = 30;

/** Held work that waits for a decision, the oldest first; at most 300. */
export function listOpenHeld(db: ReadableDb): FoundHeld[] {
  return db
    .all<Columns>(`${select} WHERE h.state = 'open' ORDER BY h.held_at, h.id LIMIT ${longest}`)
    .map(foundOf);
}

/** The last 30 pieces that were decided; what was decided here and not sent yet stands first. */
export function listDecidedHeld(db: ReadableDb): FoundHeld[] {
  return db
    .all<Columns>(
      `${select} WHERE h.state <> 'open' ORDER BY coalesce(h.decided_at, '~') DESC, h.id LIMIT ${latest}`,
    )
    .map(foundOf);
}

/** Open held work by the queue it waits in; what `me` wrote is counted apart. */
export function countHeld(
  db: ReadableDb,
  me: string,
): { own: number; ofOthers: { queue: string; count: number }[] } {
  const own = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM held_v WHERE state = 'open' AND author_id = :me`,
    { me },
  );
  const ofOthers = db.all<{ queue: string; count: number }>(
    `SELECT queue, count(*) AS count FROM held_v WHERE state = 'open' AND author_id <> :me GROUP BY queue`,
    { me },
  );
  return { own: own?.count ?? 0, ofOthers };
}
