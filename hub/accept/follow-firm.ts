import type { Writer } from '#hub/store/db.ts';
import { listKeys, listRows, type StoredRow, updateRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Issue } from '#shared/domain/issue.ts';
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

/** Who made the issue follow, and by what. */
interface Following {
  readonly op: Pick<SentOp, 'id' | 'hlc'>;
  /** Null where only the day has changed. */
  readonly actorId: string | null;
  readonly at: string;
  readonly reason: string | null;
}

/** What an open issue says otherwise than its firm on the local day `on`; nothing of a closed one. */
export function followedValues(issue: Issue, firm: Enterprise, on: string): Partial<Issue> {
  if (issue.closedAt !== null) return {};
  const now = snapshotFirm(firm, on);
  const fields = followed.filter((field) => issue[field] !== now[field]);
  return Object.fromEntries(fields.map((field) => [field, now[field]]));
}

/** Lets one issue say what its firm says now. Closed issues keep what closed them. */
export async function followInIssue(
  tx: Writer,
  log: BatchLog,
  { row, versions }: Pick<StoredRow<'issue'>, 'row' | 'versions'>,
  firm: Enterprise,
  { op, actorId, at, reason }: Following,
): Promise<void> {
  const values = followedValues(row, firm, dayOf(at));
  const changes = Object.entries(values) as [keyof Issue, unknown][];
  if (changes.length === 0) return;
  await updateRow(tx, 'issue', row.id, values, versions);
  touch(log, 'issue', row.id);
  const authorship = { opId: op.id, prevOpId: null, actorId, hlc: op.hlc, at, reason };
  for (const [field, to] of changes)
    log.audit.push({ table: 'issue', pk: row.id, field, old: row[field], new: to, ...authorship });
}

/**
 * A firm has moved to another district or stands in other lists, and its open issues follow: who may act on an issue is
 * read from the issue, who may see it from the firm, and both must name the same office.
 */
export async function followFirm(
  tx: Writer,
  log: BatchLog,
  firm: Enterprise,
  following: Following,
): Promise<void> {
  const keys = await listKeys(tx, 'issue', 'enterprise_id', firm.id);
  const ids = keys.map(({ id }) => id);
  for (const issue of (await listRows(tx, 'issue', ids)).values())
    await followInIssue(tx, log, issue, firm, following);
}
