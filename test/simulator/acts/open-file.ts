import { findBlobRow, wantBlob } from '#electron/store/attachments/blob-rows.ts';
import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** Somebody opens an attachment that does not lie on this laptop, so it is fetched. */
export const openFile: Act = {
  name: 'open file',
  weight: 3,
  contents: ({ desk, db, random }) => {
    const files = shownRows(db, 'attachment').filter(
      ({ storedAt, sha256, size }) => storedAt !== null && findBlobRow(db, sha256)?.have !== size,
    );
    if (files.length === 0) return [];
    const { sha256: sha, size } = random.pick(files);
    db.write((tx) => wantBlob(tx, { sha, size }));
    desk.program()?.blobs.look();
    return [];
  },
};
