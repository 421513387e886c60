import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBlobFolder } from '#hub/blobs/blob-folder.ts';
import { blobKey } from '#hub/blobs/sealed-chunk.ts';
import { appendChunk } from '#hub/blobs/sealed-file.ts';
import { idOf } from '../support/names.ts';
import { there } from '../support/people.ts';
import { firm, issue } from '../support/records.ts';
import {
  attachmentOf,
  handIn,
  mib,
  reportIssue,
  serveBlobs,
  shaOf,
  someBytes,
  uploaderOf,
} from '../support/served-blobs.ts';

async function served() {
  const office = await serveBlobs();
  const lin = await office.deskOf('lin');
  await reportIssue(lin);
  return { ...office, lin, uploader: uploaderOf(office.url, lin) };
}

const codeOf = async (answer: Response) =>
  ((await answer.json()) as { refusal?: { code: string } }).refusal?.code ?? null;
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test('a row and then its bytes: the row says that it is stored, and the bytes come back, whole and in ranges', async () => {
  const { lin, uploader, hub, bugs } = await served();
  const bytes = someBytes(2 * mib + 77);
  await lin.push(lin.makeNew('attachment', 'a', attachmentOf(bytes)));
  await lin.pull();
  expect(lin.rows('attachment')).toMatchObject([{ storedAt: null, size: bytes.length }]);
  expect((await uploader.get(shaOf(bytes))).status).toBe(404);

  const heads: number[] = [];
  hub.subscribe((head) => heads.push(head));
  expect(await handIn(uploader, bytes)).toBe(204);
  expect(heads).toHaveLength(1);
  await lin.pull();
  expect(lin.rows('attachment')).toMatchObject([{ storedAt: '2026-11-24T01:00:00.000Z' }]);

  const whole = await uploader.get(shaOf(bytes));
  expect([whole.status, whole.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  expect((await bytesOf(whole)).equals(bytes)).toBe(true);
  const part = await uploader.get(shaOf(bytes), `bytes=${mib - 5}-${mib + 4}`);
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    `bytes ${mib - 5}-${mib + 4}/${bytes.length}`,
  ]);
  expect((await bytesOf(part)).equals(bytes.subarray(mib - 5, mib + 5))).toBe(true);
  const tail = await bytesOf(await uploader.get(shaOf(bytes), `bytes=${2 * mib}-`));
  expect(tail.equals(bytes.subarray(2 * mib))).toBe(true);
  expect((await uploader.get(shaOf(bytes), `bytes=${bytes.length}-`)).status).toBe(416);
  expect(bugs).toEqual([]);
});

test('the bytes first and then the row: it is stored from its beginning', async () => {
  const { lin, uploader } = await served();
  const bytes = someBytes(10);
  expect(await handIn(uploader, bytes)).toBe(204);
  expect(await handIn(uploader, bytes)).toBe(200);
  await lin.push(lin.makeNew('attachment', 'a', attachmentOf(bytes)));
  await lin.pull();
  expect(lin.rows('attachment')).toMatchObject([{ storedAt: '2026-11-24T01:00:00.000Z' }]);
});

test('on the disk nothing of a file can be read', async () => {
  const { folder, uploader } = await served();
  const words = Buffer.from('这是合同的内容'.repeat(200));
  await handIn(uploader, words);
  const sha = shaOf(words);
  const kept = readFileSync(join(folder, sha.slice(0, 2), sha.slice(2, 4), sha));
  expect(kept.includes(Buffer.from('合同'))).toBe(false);
  expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
});

test('only what lies on the disk counts: a wrong offset, a wrong checksum and half a chunk are not taken', async () => {
  const { uploader } = await served();
  const bytes = someBytes(3 * mib);
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  const location = begun.headers.get('location') ?? '';
  const chunk = bytes.subarray(0, mib);
  const offsetNow = async () => (await uploader.head(location)).headers.get('upload-offset');

  const later = await uploader.patch(location, mib, bytes.subarray(mib, 2 * mib));
  expect([later.status, await codeOf(later)]).toEqual([409, 'wrong_offset']);
  const mangled = await uploader.patch(location, 0, someBytes(mib), chunk);
  expect([mangled.status, await codeOf(mangled)]).toEqual([460, 'wrong_checksum']);
  expect((await uploader.patch(location, 0, chunk.subarray(0, 1000))).status).toBe(400);
  expect(await offsetNow()).toBe('0');

  expect((await uploader.patch(location, 0, chunk)).status).toBe(204);
  const again = await uploader.patch(location, 0, chunk);
  expect([again.status, await offsetNow()]).toEqual([409, String(mib)]);
  const resumed = await uploader.begin(shaOf(bytes), bytes.length);
  expect([resumed.headers.get('location'), resumed.headers.get('upload-offset')]).toEqual([
    location,
    String(mib),
  ]);
});

test('bytes that are not what was promised are thrown away, and the file can be handed in anew', async () => {
  const { uploader, folder } = await served();
  const bytes = someBytes(100);
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  const spoiled = await uploader.patch(begun.headers.get('location') ?? '', 0, someBytes(100));
  expect([spoiled.status, await codeOf(spoiled)]).toEqual([460, 'spoiled']);
  expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  expect((await uploader.head(begun.headers.get('location') ?? '')).status).toBe(404);
  expect(await handIn(uploader, bytes)).toBe(204);
});

test('what a power cut left of a chunk is not counted', async () => {
  const { uploader, folder } = await served();
  const bytes = someBytes(3 * mib);
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  const location = begun.headers.get('location') ?? '';
  const file = join(folder, 'uploads', location.split('/').at(-1) ?? '');
  await uploader.patch(location, 0, bytes.subarray(0, mib));
  const afterOne = statSync(file).size;
  await uploader.patch(location, mib, bytes.subarray(mib, 2 * mib));
  const offsetNow = async () => (await uploader.head(location)).headers.get('upload-offset');

  truncateSync(file, afterOne + 500);
  expect(await offsetNow()).toBe(String(mib));
  writeFileSync(file, Buffer.alloc(afterOne), { flag: 'a' });
  truncateSync(file, 2 * afterOne);
  expect(await offsetNow()).toBe(String(mib));
  // What is there of the chunk is written over.
  for (let offset = mib; offset < bytes.length; offset += mib)
    expect((await uploader.patch(location, offset, bytes.subarray(offset, offset + mib))).status).toBe(204);
});

test('a file that had its place when the hub was killed is found there', async () => {
  const { uploader, folder, blobs, lin } = await served();
  const bytes = someBytes(100);
  await lin.push(lin.makeNew('attachment', 'a', attachmentOf(bytes)));
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  const location = begun.headers.get('location') ?? '';
  const id = location.split('/').at(-1) ?? '';
  const sha = shaOf(bytes);
  // As after a kill between the file's new name and the database's word: only the database does not know.
  const places = await openBlobFolder(folder);
  const part = { path: places.uploadPathOf(id), sha, size: 100, key: blobKey(new Uint8Array(32).fill(7)) };
  expect(await appendChunk(part, 0, bytes)).toBe(true);
  await places.keep(id, sha);

  expect((await uploader.head(location)).headers.get('upload-offset')).toBe('100');
  await lin.pull();
  expect(lin.rows('attachment')).toMatchObject([{ storedAt: expect.any(String) }]);
  expect(await blobs.progress('lin', id)).toBeNull();
});

test('who may not see an attachment neither gets its bytes nor learns that they are there', async () => {
  const { lin, uploader, deskOf, url } = await served();
  const bytes = someBytes(64);
  await lin.push(lin.makeNew('attachment', 'a', attachmentOf(bytes)));
  await handIn(uploader, bytes);
  const yu = uploaderOf(url, await deskOf('yu'));
  expect((await yu.get(shaOf(bytes))).status).toBe(404);
  const begun = await yu.begin(shaOf(bytes), bytes.length);
  expect(begun.status).toBe(201);
  expect((await uploader.head(begun.headers.get('location') ?? '')).status).toBe(404);

  for (const account of ['dispatcher', 'city']) {
    const seeing = uploaderOf(url, await deskOf(account));
    expect((await bytesOf(await seeing.get(shaOf(bytes)))).equals(bytes)).toBe(true);
    expect((await seeing.begin(shaOf(bytes), bytes.length)).status).toBe(200);
  }
  // The issue lies with the panel of finance.
  const statusFor = async (account: string) =>
    (await uploaderOf(url, await deskOf(account)).get(shaOf(bytes))).status;
  expect(await statusFor('finance-lead')).toBe(200);
  expect(await statusFor('legal-lead')).toBe(404);
});

test('nobody comes to a file by attaching its SHA-256', async () => {
  const { lin, uploader, deskOf, url } = await served();
  const bytes = someBytes(64);
  await lin.push(lin.makeNew('attachment', 'a', attachmentOf(bytes)));
  await handIn(uploader, bytes);
  const yu = await deskOf('yu');
  const theirs = { enterpriseId: 'f2', reporterId: 'yu', proposedPanelCode: null };
  const made = await yu.push(
    yu.makeNew('enterprise', 'f2', firm({ districtCode: there, commissionerId: 'yu' })),
    yu.makeNew('issue', 'i2', issue('f2', theirs)),
    yu.makeNew('attachment', 'a2', attachmentOf(bytes, { ownerId: idOf('i2'), addedById: 'yu' })),
  );
  expect(made.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
  const their = uploaderOf(url, yu);
  expect((await their.get(shaOf(bytes))).status).toBe(404);
  expect(await handIn(their, bytes)).toBe(204);
  expect((await their.get(shaOf(bytes))).status).toBe(200);
});

test('without a token nothing, without room nothing, and never more than fits', async () => {
  const { url, uploader, disk } = await served();
  expect((await fetch(`${url}/blobs/${'0'.repeat(64)}`)).status).toBe(401);
  expect((await fetch(`${url}/blobs`, { method: 'POST' })).status).toBe(401);
  const offered = await fetch(`${url}/blobs`, { method: 'OPTIONS' });
  expect([offered.status, offered.headers.get('tus-extension')]).toEqual([
    204,
    'creation,checksum,expiration',
  ]);
  expect((await uploader.begin('0'.repeat(64), 500 * mib + 1)).status).toBe(413);
  expect((await uploader.begin('no sha', 10)).status).toBe(400);
  disk.free = 100 * mib;
  const full = await uploader.begin('0'.repeat(64), 10);
  expect([full.status, full.headers.get('retry-after'), await codeOf(full)]).toEqual([
    507,
    '60',
    'try_later',
  ]);
});

test('an upload that was given up goes after a week, and one that goes on stays', async () => {
  const { uploader, clock, blobs, folder, deskOf, url } = await served();
  const bytes = someBytes(2 * mib);
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  await uploader.patch(begun.headers.get('location') ?? '', 0, bytes.subarray(0, mib));
  clock.now += 6 * 86_400_000;
  await blobs.sweep();
  expect(readdirSync(join(folder, 'uploads'))).toHaveLength(1);
  clock.now += 2 * 86_400_000;
  await blobs.sweep();
  expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  const later = uploaderOf(url, await deskOf('lin'));
  expect((await later.head(begun.headers.get('location') ?? '')).status).toBe(404);
});

test('a desk may go on for as long as it likes, as long as it says so', async () => {
  const { clock, blobs } = await served();
  const begun = await blobs.begin('lin', { sha: 'a'.repeat(64), size: mib });
  const id = begun.kind === 'upload' ? begun.progress.id : '';
  for (let days = 0; days < 20; days += 5) {
    clock.now += 5 * 86_400_000;
    await blobs.sweep();
    expect(await blobs.progress('lin', id)).toMatchObject({ offset: 0 });
  }
});
