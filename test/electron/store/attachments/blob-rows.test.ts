import { expect, it } from 'vitest';
import {
  listUnused,
  noteUnused,
  putOriginal,
  setFetched,
  wantBlob,
} from '#electron/store/attachments/blob-rows.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { author, openStore } from '../support/temporary-store.ts';

const sums = { added: 'a'.repeat(64), shown: 'b'.repeat(64), fetched: 'c'.repeat(64) };
const size = 5;

it('lets go of a fetched file once nothing shows it, and of an added one only when it was taken away long ago', () => {
  const db = openStore();
  db.write((tx) => {
    putOriginal(tx, { sha: sums.added, size });
    for (const sha of [sums.shown, sums.fetched]) {
      wantBlob(tx, { sha, size });
      setFetched(tx, sha, 'rest', size);
    }
    const v = {
      ownerTable: 'visit',
      ownerId: 'visit',
      name: 'a.pdf',
      mime: 'application/pdf',
      size,
      sha256: sums.shown,
      addedById: author.personId,
      addedAt: '2026-11-24T01:00:00.000Z',
    };
    enqueue(tx, author, [{ k: 'new', t: 'attachment', pk: 'file', v }]);
  });
  expect(listUnused(db, '2026-11-30T00:00:00.000Z')).toEqual([sums.fetched]);
  db.write((tx) => noteUnused(tx, [sums.added], '2026-11-25T00:00:00.000Z'));
  expect(listUnused(db, '2026-11-25T00:00:00.000Z')).toEqual([sums.fetched]);
  expect(listUnused(db, '2026-11-30T00:00:00.000Z')).toEqual([sums.added, sums.fetched]);
});
