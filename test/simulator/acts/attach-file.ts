import { putOriginal } from '#electron/store/attachments/blob-rows.ts';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';
import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** A file is added to a visit or an issue, as the window does it: first its bytes, chunk by chunk, then its row. */
export const attachFile: Act = {
  name: 'attach file',
  weight: 3,
  contents: async ({ desk, db, random, newId, now }) => {
    const ownerTable = random.pick(['visit', 'issue'] as const);
    const owners = shownRows(db, ownerTable);
    const files = desk.program()?.blobFiles;
    if (owners.length === 0 || !files) return [];
    const pk = newId();
    const incoming = files.begin(pk);
    // Sometimes the same file once more, and mostly one of several chunks.
    const size = random.between(1, 3 * attachmentChunkBytes);
    const bytes = random.chance(0.2)
      ? Buffer.alloc(attachmentChunkBytes + 1, 5)
      : Buffer.from(random.bytes(size));
    for (let offset = 0; offset < bytes.length; offset += attachmentChunkBytes) {
      await incoming.append(bytes.subarray(offset, offset + attachmentChunkBytes));
    }
    const sha256 = await incoming.keep();
    const v = {
      ownerTable,
      ownerId: random.pick(owners).id,
      name: 'file.pdf',
      mime: 'application/pdf',
      size: bytes.length,
      sha256,
      addedById: desk.account,
      addedAt: now,
    };
    return {
      contents: [{ k: 'new', t: 'attachment', pk, v }],
      also: (tx) => putOriginal(tx, { sha: sha256, size: bytes.length }),
    };
  },
};
