import type { SyncMark } from '#shared/contract/app/visits.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { ReadableDb } from './db.ts';

interface Found {
  readonly pk: string;
  readonly waiting: number;
  readonly refused: number;
  readonly conflicts: number;
}

/** Where rows stand between this laptop and the hub, by their ids; a row without unsent work is not listed. */
export function listSyncMarks(
  db: ReadableDb,
  table: TableName,
  ids: readonly string[],
): Map<string, SyncMark> {
  const rows = db.all<Found>(
    `SELECT pk,
       sum(state IN ('pending', 'sent')) AS waiting,
       sum(state = 'refused' AND is_dismissed = 0) AS refused,
       sum(state IN ('conflict', 'held') AND is_dismissed = 0) AS conflicts
     FROM sx_outbox
     WHERE tbl = :table AND pk IN (SELECT value FROM json_each(:ids)) AND state <> 'acked'
     GROUP BY pk`,
    { table, ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [row.pk, markOf(row)]));
}

function markOf({ waiting, refused, conflicts }: Found): SyncMark {
  if (refused > 0) return 'refused';
  if (conflicts > 0) return 'conflict';
  return waiting > 0 ? 'pending' : 'synced';
}
