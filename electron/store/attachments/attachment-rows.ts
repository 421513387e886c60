import type { Attachment } from '#shared/domain/attachment.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { ReadableDb, WritableDb } from '../db.ts';
import { rebuildOverlay } from '../overlay.ts';
import { noteUnused } from './blob-rows.ts';

/** The attachments of a visit or an issue as they are shown, the oldest first. */
export function listAttachments(
  db: ReadableDb,
  { ownerTable, ownerId }: Pick<Attachment, 'ownerTable' | 'ownerId'>,
): Attachment[] {
  const rows = db.all<Columns>(
    `SELECT * FROM attachment_v WHERE owner_id = :ownerId AND owner_table = :ownerTable ORDER BY added_at, id`,
    { ownerTable, ownerId },
  );
  return rows.map((row) => fromColumns('attachment', row));
}

/** Which of these attachments have not left this laptop. */
export function listUnsentIds(db: ReadableDb, ids: readonly string[]): Set<string> {
  const rows = db.all<{ pk: string }>(
    `SELECT pk FROM sx_outbox WHERE tbl = 'attachment' AND kind = 'new' AND state = 'pending'
       AND pk IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  return new Set(rows.map(({ pk }) => pk));
}

/** Takes back an attachment that has not left this laptop; false when it has. */
export function takeBack(db: WritableDb, { id, sha256 }: Attachment, at: string): boolean {
  const taken = db.run(
    `DELETE FROM sx_outbox WHERE tbl = 'attachment' AND kind = 'new' AND state = 'pending' AND pk = :id`,
    { id },
  );
  if (taken === 0) return false;
  rebuildOverlay(db, { table: 'attachment', pk: id });
  noteUnused(db, [sha256], at);
  return true;
}
