import type { Writer } from '#hub/store/db.ts';
import { listKeys, listRows, updateRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { SentOp } from '#shared/sync/op.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { type BatchLog, touch } from './batch-log.ts';

/** By what it is measured who may act on an issue; the channel changes by a step of its own, and the name stays. */
const followed = ['districtCode', 'chainCode', 'chainRole', 'isDoubling', 'leaderId'] as const;

/** The fields of a firm that its open issues follow. */
export const followedFields: readonly (keyof Enterprise)[] = [
  'districtCode',
  'chainCode',
  'chainRole',
  'doublingFrom',
  'doublingTo',
  'leaderId',
];

/**
 * A firm has moved to another district or stands in other lists, and its open issues follow: who may act on an issue is
 * read from the issue, who may see it from the firm, and both must name the same office. Closed issues keep what closed
 * them.
 */
export async function followFirm(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  firm: Enterprise,
  { actorId, at, reason }: { actorId: string; at: string; reason: string | null },
): Promise<void> {
  const now = snapshotFirm(firm, dayOf(at));
  const keys = await listKeys(tx, 'issue', 'enterprise_id', firm.id);
  const issues = await listRows(
    tx,
    'issue',
    keys.map(({ id }) => id),
  );
  for (const { row, versions } of issues.values()) {
    const fields = followed.filter((field) => row[field] !== now[field]);
    if (row.closedAt !== null || fields.length === 0) continue;
    const values = Object.fromEntries(fields.map((field) => [field, now[field]]));
    await updateRow(tx, 'issue', row.id, values, versions);
    touch(log, 'issue', row.id);
    const authorship = { opId: op.id, prevOpId: null, actorId, hlc: op.hlc, at, reason };
    for (const field of fields) {
      const place = { table: 'issue', pk: row.id, field } as const;
      log.audit.push({ ...place, old: row[field], new: now[field], ...authorship });
    }
  }
}
