import { listAttachments, takeBack } from '#electron/store/attachments/attachment-rows.ts';
import {
  findBlobRow,
  listUnsent,
  listWanted,
  putOriginal,
  wantBlob,
} from '#electron/store/attachments/blob-rows.ts';
import {
  findDraftAttachment,
  insertDraftAttachment,
  listDraftAttachments,
  removeDraftAttachment,
} from '#electron/store/attachments/draft-attachments.ts';
import { findDraft } from '#electron/store/drafts/visit-drafts.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { findMeta } from '#electron/store/meta.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AttachmentOwner, attachmentsApi } from '#shared/contract/app/attachments.ts';
import { Refused } from '#shared/contract/reply.ts';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';
import { mayAttach } from '#shared/domain/may-write.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { attachmentRows, draftAttachmentRows } from '../rows/attachment-rows.ts';
import { createAddingFiles } from './adding.ts';
import type { CallContext, HandlerPorts } from './context.ts';

/** Whether the person at this desk may add a file there; refuses with `not_found` when there is no such place. */
function mayAdd({ db, person }: PersonDesk, { table, id }: AttachmentOwner): boolean {
  if (table === 'draft') {
    if (!findDraft(db, id)) throw new Refused('not_found');
    return true;
  }
  if (table === 'visit') {
    const visit = findRow(db, 'visit', id);
    if (!visit) throw new Refused('not_found');
    const firm = findRow(db, 'enterprise', visit.enterpriseId);
    return firm !== null && mayAttach(person(), { table, row: visit }, firm);
  }
  const issue = findRow(db, 'issue', id);
  if (!issue) throw new Refused('not_found');
  // Whoever handles an issue need not hold its firm; the hub has written the firm's district into the issue.
  const firm = findRow(db, 'enterprise', issue.enterpriseId) ?? issue;
  return mayAttach(person(), { table, row: issue }, firm);
}

const sizesOf = (rows: readonly { readonly size: number }[]): number =>
  rows.reduce((sum, { size }) => sum + size, 0);

/** Files at visits, issues and drafts: adding, looking at, and their way to and from the hub. */
export function attachmentHandlers({
  deskOf,
  now,
  newId,
}: HandlerPorts): Handlers<typeof attachmentsApi, CallContext> {
  const adding = createAddingFiles();
  const at = (): string => new Date(now()).toISOString();
  /** The file by the id of its row, of whichever kind. */
  const fileOf = ({ db }: PersonDesk, id: string) => {
    const row = findRow(db, 'attachment', id);
    const file = row ?? findDraftAttachment(db, id);
    if (!file) throw new Refused('not_found');
    return { row, sha: file.sha256, size: file.size };
  };

  return {
    'attachments.list': ({ owner }, context) => {
      const desk = deskOf(context);
      const canAdd = mayAdd(desk, owner);
      const { table, id } = owner;
      if (table === 'draft') return { rows: draftAttachmentRows(listDraftAttachments(desk.db, id)), canAdd };
      const found = listAttachments(desk.db, { ownerTable: table, ownerId: id });
      return { rows: attachmentRows(desk.db, found, desk.blobs.moving()), canAdd };
    },
    'attachments.begin': async ({ owner, name, size }, context) => {
      const desk = deskOf(context);
      if (!mayAdd(desk, owner)) throw new Refused('not_allowed');
      const id = newId();
      await adding.begin(context.seat, id, { owner, name, size }, desk.blobFiles);
      return { id };
    },
    'attachments.append': async ({ id, offset, bytes }, context) => {
      deskOf(context);
      await adding.append(context.seat, id, offset, Buffer.from(bytes, 'base64'));
      return {};
    },
    'attachments.finish': async ({ id }, context) => {
      const desk = deskOf(context);
      const { owner, ...file } = await adding.finish(context.seat, id);
      // The visit or the draft may have gone while the file came.
      if (!mayAdd(desk, owner)) throw new Refused('not_allowed');
      const { db, author, personId } = desk;
      const { table, id: ownerId } = owner;
      const addedAt = at();
      db.write((tx) => {
        putOriginal(tx, { sha: file.sha256, size: file.size });
        if (table === 'draft') {
          insertDraftAttachment(tx, ownerId, { id, ...file, addedAt });
          return;
        }
        const v = { ownerTable: table, ownerId, ...file, addedById: personId, addedAt };
        enqueue(tx, author, [{ k: 'new', t: 'attachment', pk: id, v }]);
      });
      desk.changed(['attachments', 'sync']);
      if (table !== 'draft') desk.engine.soon();
      return { id };
    },
    'attachments.abandon': async ({ id }, context) => {
      await adding.abandon(context.seat, id);
      return {};
    },
    'attachments.remove': ({ id }, context) => {
      const desk = deskOf(context);
      const { row } = fileOf(desk, id);
      desk.db.write((tx) => {
        const draft = findDraftAttachment(tx, id);
        if (draft) removeDraftAttachment(tx, draft, at());
        else if (!row || !takeBack(tx, row, at())) throw new Refused('attachment_left');
      });
      desk.changed(['attachments', 'sync']);
      return {};
    },
    'attachments.fetch': ({ id }, context) => {
      const desk = deskOf(context);
      const { db, blobs, blobFiles, changed } = desk;
      const { sha, size } = fileOf(desk, id);
      if (findBlobRow(db, sha)?.have === size && blobFiles.has(sha)) return {};
      db.write((tx) => wantBlob(tx, { sha, size }));
      changed(['attachments']);
      blobs.look();
      return {};
    },
    'attachments.read': async ({ id, offset }, context) => {
      const desk = deskOf(context);
      const { sha, size } = fileOf(desk, id);
      if (offset % attachmentChunkBytes !== 0 || offset >= size) throw new Refused('not_found');
      const bytes = await desk.blobFiles.read(sha, offset);
      if (!bytes) throw new Refused('attachment_absent');
      return { bytes: bytes.toString('base64') };
    },
    'attachments.progress': (_input, context) => {
      const { db, personId, blobs } = deskOf(context);
      const moving = blobs.moving();
      const unsent = listUnsent(db, personId, findMeta(db, 'epoch') ?? '');
      const wanted = listWanted(db);
      const done = (direction: 'up' | 'down'): number => (moving?.direction === direction ? moving.done : 0);
      return {
        isPaused: blobs.isPaused(),
        up: { files: unsent.length, bytes: sizesOf(unsent), done: done('up') },
        down: { files: wanted.length, bytes: sizesOf(wanted), done: done('down') },
      };
    },
    'attachments.pause': ({ isPaused }, context) => {
      deskOf(context).blobs.setPaused(isPaused);
      return {};
    },
  };
}
