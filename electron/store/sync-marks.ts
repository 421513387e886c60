import type { SyncMark } from '#shared/contract/app/visits.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { ReadableDb } from './db.ts';

interface Found {
  readonly pk: string;
  readonly waiting: number;
  readonly refused: number;
  readonly conflicts: number;
}

/**
 * Where rows stand between this laptop and the hub, by their ids; a row without unsent work or an open conflict is not
 * listed.
 */
export function listSyncMarks(
  db: ReadableDb,
  table: TableName,
  ids: readonly string[],
): Map<string, SyncMark> {
  const asked = { table, ids: JSON.stringify(ids) };
  const disputed = db.all<{ pk: string }>(
    `SELECT pk FROM conflict_v
     WHERE pk IN (SELECT value FROM json_each(:ids)) AND table_name = :table AND state = 'open'`,
    asked,
  );
  const rows = db.all<Found>(
    `SELECT pk,
       sum(state IN ('pending', 'sent')) AS waiting,
       sum(state = 'refused' AND is_dismissed = 0) AS refused,
       sum(state IN ('conflict', 'held') AND is_dismissed = 0) AS conflicts
     FROM sx_outbox
     WHERE tbl = :table AND pk IN (SELECT value FROM json_each(:ids)) AND state <> 'acked'
     GROUP BY pk`,
    asked,
  );
  const marks = new Map<string, SyncMark>(disputed.map(({ pk }) => [pk, 'conflict']));
  for (const row of rows) {
    const mark = markOf(row);
    if (mark === 'refused' || !marks.has(row.pk)) marks.set(row.pk, mark);
  }
  return marks;
}

function markOf({ waiting, refused, conflicts }: Found): SyncMark {
  if (refused > 0) return 'refused';
  if (conflicts > 0) return 'conflict';
  return waiting > 0 ? 'pending' : 'synced';
}
