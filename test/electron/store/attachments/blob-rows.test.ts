import { expect, it } from 'vitest';
import {
  listUnused,
  noteUnused,
  putOriginal,
  setFetched,
  setSent,
  wantBlob,
} from '#electron/store/attachments/blob-rows.ts';
import { enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { trimAcked } from '#electron/store/outbox.ts';
import { author, openStore } from '../support/temporary-store.ts';

const sums = { added: 'a'.repeat(64), shown: 'b'.repeat(64), fetched: 'c'.repeat(64) };
const size = 5;

const attachmentOf = (sha256: string): OpContent => ({
  k: 'new',
  t: 'attachment',
  pk: 'file',
  v: {
    ownerTable: 'visit',
    ownerId: 'visit',
    name: 'a.pdf',
    mime: 'application/pdf',
    size,
    sha256,
    addedById: author.personId,
    addedAt: '2026-11-24T01:00:00.000Z',
  },
});

const submit: OpContent = {
  k: 'cmd',
  pk: 'issue',
  name: 'submit',
  args: {},
  expect: { state: 'draft', rev: 0 },
};

it('lets go of a fetched file once nothing shows it, and of an added one only when it was taken away long ago', () => {
  const db = openStore();
  db.write((tx) => {
    putOriginal(tx, { sha: sums.added, size });
    for (const sha of [sums.shown, sums.fetched]) {
      wantBlob(tx, { sha, size });
      setFetched(tx, sha, 'rest', size);
    }
    enqueue(tx, author, [attachmentOf(sums.shown)]);
  });
  expect(listUnused(db, '2026-11-30T00:00:00.000Z')).toEqual([sums.fetched]);
  db.write((tx) => noteUnused(tx, [sums.added], '2026-11-25T00:00:00.000Z'));
  expect(listUnused(db, '2026-11-25T00:00:00.000Z')).toEqual([sums.fetched]);
  expect(listUnused(db, '2026-11-30T00:00:00.000Z')).toEqual([sums.added, sums.fetched]);
});

it('keeps a file that the hub may still lack, also when another attachment of it is taken back while its row is away', () => {
  const db = openStore();
  const sha = sums.added;
  db.write((tx) => {
    putOriginal(tx, { sha, size });
    // So much came after it that it is not kept for being new.
    enqueue(tx, author, [attachmentOf(sha), ...Array.from({ length: 501 }, () => submit)]);
    // The hub has the row, and this person may not see it any more.
    tx.run("UPDATE sx_outbox SET state = 'acked', stored_seq = 3, is_covered = 1");
    tx.run('DELETE FROM sx_overlay');
    noteUnused(tx, [sha], '2026-11-25T00:00:00.000Z');
    trimAcked(tx, 9);
  });
  expect(listUnused(db, '2026-12-30T00:00:00.000Z')).toEqual([]);
  db.write((tx) => {
    setSent(tx, sha, 'epoch');
    trimAcked(tx, 9);
    noteUnused(tx, [sha], '2026-11-26T00:00:00.000Z');
  });
  expect(listUnused(db, '2026-12-30T00:00:00.000Z')).toEqual([sha]);
});
