import { listUnsentIds } from '#electron/store/attachments/attachment-rows.ts';
import { type BlobRow, findBlobRow } from '#electron/store/attachments/blob-rows.ts';
import type { DraftAttachment } from '#electron/store/attachments/draft-attachments.ts';
import type { ReadableDb } from '#electron/store/db.ts';
import { findRows } from '#electron/store/find-row.ts';
import type { Moving } from '#electron/sync/blobs/blob-queue.ts';
import type { AttachmentRow } from '#shared/contract/app/attachments.ts';
import type { Attachment } from '#shared/domain/attachment.ts';

const percentOf = (done: number, size: number): number => Math.min(100, Math.floor((done * 100) / size));

/** Where a file's bytes are, and how far they have come. */
function standing(
  { sha256, size, storedAt }: Pick<Attachment, 'sha256' | 'size' | 'storedAt'>,
  blob: BlobRow | null,
  moving: Moving | null,
): Pick<AttachmentRow, 'state' | 'percent'> {
  const isMoving = moving?.sha === sha256;
  const percent = (noted: number): number => percentOf(isMoving ? moving.done : noted, size);
  if (blob?.state === 'failed') return { state: 'failed', percent: 0 };
  if (blob?.state === 'wanted') return { state: 'fetching', percent: percent(blob.have) };
  if (blob?.have === size) {
    if (storedAt !== null) return { state: 'stored', percent: 100 };
    return isMoving || blob.upOffset > 0
      ? { state: 'sending', percent: percent(blob.upOffset) }
      : { state: 'here', percent: 0 };
  }
  return { state: storedAt === null ? 'elsewhere' : 'absent', percent: 0 };
}

/** Attachments as their list shows them. */
export function attachmentRows(
  db: ReadableDb,
  attachments: readonly Attachment[],
  moving: Moving | null,
): AttachmentRow[] {
  const unsent = listUnsentIds(
    db,
    attachments.map(({ id }) => id),
  );
  const people = findRows(
    db,
    'person',
    attachments.map(({ addedById }) => addedById),
  );
  return attachments.map((file) => ({
    id: file.id,
    name: file.name,
    mime: file.mime,
    size: file.size,
    addedByName: people.get(file.addedById)?.name ?? '',
    addedAt: file.addedAt,
    ...standing(file, findBlobRow(db, file.sha256), moving),
    canRemove: unsent.has(file.id),
  }));
}

/** The files of a visit that is still being written; none of it has left. */
export function draftAttachmentRows(files: readonly DraftAttachment[]): AttachmentRow[] {
  return files.map(({ id, name, mime, size, addedAt }) => ({
    ...{ id, name, mime, size, addedAt },
    addedByName: '',
    state: 'here',
    percent: 0,
    canRemove: true,
  }));
}
