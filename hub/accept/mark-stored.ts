import { listAttachmentsOf, putBlob, type StoredBlob } from '#hub/store/blobs.ts';
import type { Writer } from '#hub/store/db.ts';
import { updateRow } from '#hub/store/rows.ts';
import { settle } from './accept-ops.ts';
import { createBatchLog, touch } from './batch-log.ts';

export interface StoredBy {
  readonly personId: string;
  /** ISO instant of the hub. */
  readonly at: string;
  readonly newId: () => string;
}

/**
 * This person has shown to have the bytes of a file that the hub holds: every attachment of these bytes that they
 * added says from now on that it is stored. Other people's say so once these have shown it too: whoever only knows a
 * file's SHA-256 must not come to its content by attaching it. Returns the sequence, null when no row changed.
 */
export async function markStored(tx: Writer, blob: StoredBlob, by: StoredBy): Promise<number | null> {
  const { personId, at, newId } = by;
  await putBlob(tx, blob, { personId, at });
  const waiting = (await listAttachmentsOf(tx, blob.sha)).filter(
    ({ row }) => row.storedAt === null && row.addedById === personId && row.size === blob.size,
  );
  if (waiting.length === 0) return null;
  const log = createBatchLog();
  const opId = newId();
  for (const { row, versions } of waiting) {
    await updateRow(tx, 'attachment', row.id, { storedAt: at }, versions);
    touch(log, 'attachment', row.id);
    log.audit.push({
      table: 'attachment',
      pk: row.id,
      field: 'storedAt',
      old: null,
      new: at,
      opId,
      prevOpId: null,
      actorId: personId,
      hlc: '',
      at,
      reason: null,
    });
  }
  return settle(tx, { log, judged: new Map() });
}
