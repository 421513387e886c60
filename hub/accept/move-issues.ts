import type { Writer } from '#hub/store/db.ts';
import { listKeys, listRows, updateRow } from '#hub/store/rows.ts';
import type { SentOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';

/**
 * A firm has moved to another district, and its open issues follow: who may act on an issue is read from the issue,
 * who may see it from the firm, and both must name the same office. Closed issues keep the district that closed them.
 */
export async function moveOpenIssues(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  { firmId, districtCode }: { firmId: string; districtCode: string },
  { actorId, at, reason }: { actorId: string; at: string; reason: string | null },
): Promise<void> {
  const keys = await listKeys(tx, 'issue', 'enterprise_id', firmId);
  const issues = await listRows(
    tx,
    'issue',
    keys.map(({ id }) => id),
  );
  for (const { row, versions } of issues.values()) {
    if (row.closedAt !== null || row.districtCode === districtCode) continue;
    await updateRow(tx, 'issue', row.id, { districtCode }, versions);
    touch(log, 'issue', row.id);
    const place = { table: 'issue', pk: row.id, field: 'districtCode' } as const;
    const authorship = { opId: op.id, prevOpId: null, actorId, hlc: op.hlc, at, reason };
    log.audit.push({ ...place, old: row.districtCode, new: districtCode, ...authorship });
  }
}
