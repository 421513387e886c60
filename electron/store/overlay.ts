import type { TableName } from '#shared/domain/tables.ts';
import type { FieldVersions } from '#shared/sync/row-frame.ts';
import { findBase } from './base-rows.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { refreshReading } from './name-reading.ts';
import { listLaidOps, markCovered, type RowKey } from './outbox.ts';
import { type LaidOp, layOver, type ShownRow } from './shown-row.ts';

function listLaid(db: ReadableDb, key: RowKey): LaidOp[] {
  return listLaidOps(db, key).map(({ op, state, params }) => ({
    op,
    excluded: state === 'conflict' ? String(params.fields ?? '').split(',') : [],
  }));
}

/**
 * Makes what is shown of a row anew: the hub's row and every operation that it does not contain yet, in order.
 * Must follow every change of the row or of its operations, in the same transaction.
 */
export function rebuildOverlay(db: WritableDb, key: RowKey): void {
  const { table, pk } = key;
  const base = findBase(db, table, pk);
  if (base) markCovered(db, key, base.seq, Object.values(base.versions));
  const laid = listLaid(db, key);
  const shown = laid.length > 0 ? layOver(base, laid) : null;
  if (shown) {
    db.run(
      `INSERT INTO sx_overlay(tbl, pk, row, fv, is_deleted) VALUES (:table, :pk, :row, :fv, :isDeleted)
       ON CONFLICT(tbl, pk) DO UPDATE SET row = :row, fv = :fv, is_deleted = :isDeleted`,
      {
        table,
        pk,
        row: JSON.stringify(shown.row),
        fv: JSON.stringify(shown.versions),
        isDeleted: shown.isDeleted === true ? 1 : 0,
      },
    );
  } else {
    db.run('DELETE FROM sx_overlay WHERE tbl = :table AND pk = :pk', { table, pk });
  }
  if (table === 'enterprise') refreshReading(db, pk);
}

/** The row as it is shown, with the versions that a change of it is based on; null when nothing is shown. */
export function findShown(db: ReadableDb, table: TableName, pk: string): ShownRow | null {
  const found = db.get<{ row: string; fv: string; is_deleted: number }>(
    'SELECT row, fv, is_deleted FROM sx_overlay WHERE tbl = :table AND pk = :pk',
    { table, pk },
  );
  if (!found) return findBase(db, table, pk);
  return {
    row: JSON.parse(found.row) as Record<string, unknown>,
    versions: JSON.parse(found.fv) as FieldVersions,
    isDeleted: found.is_deleted === 1,
  };
}

/** Whether what is shown of a row is what follows from the hub's row and the operations laid over it. */
export function isOverlayTrue(db: ReadableDb, key: RowKey): boolean {
  const shown = layOver(findBase(db, key.table, key.pk), listLaid(db, key));
  const found = findShown(db, key.table, key.pk);
  const isHidden = (row: ShownRow | null) => row?.isDeleted === true;
  return JSON.stringify(shown?.row) === JSON.stringify(found?.row) && isHidden(shown) === isHidden(found);
}
