import type { OutboxRow } from '#electron/store/outbox.ts';
import type { Op } from '#shared/sync/op.ts';

/** The row an operation changes, and for a new row the ones it names: a visit its firm, an issue its visit. */
function rowsIn(op: Op): unknown[] {
  return op.k === 'new' ? [op.pk, ...Object.values(op.v)] : [op.pk];
}

/**
 * The operations that need not wait: neither suspect nor behind one, that is later in the same act or about the same
 * row. What the hub would miss a row for waits as well: `missingRows` are new rows which it could not judge.
 */
export function freeOps(
  waiting: readonly OutboxRow[],
  suspects: ReadonlySet<string>,
  missingRows: readonly string[],
): OutboxRow[] {
  const acts = new Set<string>();
  const rows = new Set<unknown>(missingRows);
  return waiting.filter(({ op, txId }) => {
    const isFree = !suspects.has(op.id) && !acts.has(txId) && !rowsIn(op).some((row) => rows.has(row));
    if (isFree) return true;
    acts.add(txId);
    rows.add(op.pk);
    return false;
  });
}
