import type { Attachment } from '#shared/domain/attachment.ts';
import type { ReadableDb, WritableDb } from '../db.ts';
import { noteUnused } from './blob-rows.ts';

/** A file that belongs to a visit that is still being written. */
export type DraftAttachment = Pick<Attachment, 'id' | 'name' | 'mime' | 'size' | 'sha256' | 'addedAt'>;

const columns = 'id, name, mime, size, sha256, added_at AS addedAt';

/** The files of a draft, the oldest first. */
export function listDraftAttachments(db: ReadableDb, draftId: string): DraftAttachment[] {
  return db.all<DraftAttachment>(
    `SELECT ${columns} FROM draft_attachment WHERE draft_id = :draftId ORDER BY added_at, id`,
    { draftId },
  );
}

export function findDraftAttachment(db: ReadableDb, id: string): DraftAttachment | null {
  return db.get<DraftAttachment>(`SELECT ${columns} FROM draft_attachment WHERE id = :id`, { id }) ?? null;
}

export function insertDraftAttachment(db: WritableDb, draftId: string, file: DraftAttachment): void {
  db.run(
    `INSERT INTO draft_attachment(id, draft_id, name, mime, size, sha256, added_at)
     VALUES (:id, :draftId, :name, :mime, :size, :sha256, :addedAt)`,
    { ...file, draftId },
  );
}

/** Takes one file off its draft. */
export function removeDraftAttachment(db: WritableDb, { id, sha256 }: DraftAttachment, at: string): void {
  db.run('DELETE FROM draft_attachment WHERE id = :id', { id });
  noteUnused(db, [sha256], at);
}

/** The draft has ended: its files go on as those of the visit it became, or are not used any more. */
export function endDraftAttachments(db: WritableDb, draftId: string, at: string): void {
  const shas = listDraftAttachments(db, draftId).map(({ sha256 }) => sha256);
  db.run('DELETE FROM draft_attachment WHERE draft_id = :draftId', { draftId });
  noteUnused(db, shas, at);
}
