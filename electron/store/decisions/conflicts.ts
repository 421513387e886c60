import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { Conflict } from '#shared/domain/conflict.ts';
import type { ReadableDb } from '../db.ts';
import { ownerSql, titleSql } from './record-titles.ts';

/** A conflict with what is known of its record. */
export interface FoundConflict {
  readonly conflict: Conflict;
  /** Empty when this laptop does not hold the record. */
  readonly title: string;
  /** The person asked for wrote one of the values, or the record is theirs. */
  readonly isMine: boolean;
}

const mineSql = `coalesce(:me IN (c.incoming_by_id, c.current_by_id, ${ownerSql('c.table_name', 'c.pk')}), 0)`;

const select = `SELECT c.*, ${mineSql} AS is_mine, ${titleSql('c.table_name', 'c.pk')} AS title FROM conflict_v AS c`;

function foundOf(found: Columns): FoundConflict {
  return {
    conflict: fromColumns('conflict', found),
    title: String(found.title ?? ''),
    isMine: found.is_mine === 1,
  };
}

const longest = 300;
const latest = 30;

/** Open conflicts, those of `me` first, then the oldest; at most 300. */
export function listOpenConflicts(db: ReadableDb, me: string): FoundConflict[] {
  return db
    .all<Columns>(
      `${select} WHERE c.state = 'open' ORDER BY is_mine DESC, c.opened_at, c.id LIMIT ${longest}`,
      { me },
    )
    .map(foundOf);
}

/** The last 30 conflicts that were decided; one that was decided here and not sent yet stands first. */
export function listDecidedConflicts(db: ReadableDb, me: string): FoundConflict[] {
  return db
    .all<Columns>(
      `${select} WHERE c.state = 'resolved' ORDER BY coalesce(c.resolved_at, '~') DESC, c.id LIMIT ${latest}`,
      { me },
    )
    .map(foundOf);
}

/** How many open conflicts are of `me`, and how many of other people were opened before the instant `before`. */
export function countConflicts(
  db: ReadableDb,
  { me, before }: { me: string; before: string },
): { mine: number; old: number } {
  const found = db.get<{ mine: number | null; old: number | null }>(
    `SELECT sum(is_mine) AS mine, sum(NOT is_mine AND opened_at < :before) AS old
     FROM (SELECT ${mineSql} AS is_mine, c.opened_at FROM conflict_v AS c WHERE c.state = 'open')`,
    { me, before },
  );
  return { mine: found?.mine ?? 0, old: found?.old ?? 0 };
}
