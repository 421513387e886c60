import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AttachmentRow } from '#shared/contract/app/attachments.ts';
import { idOf } from '../../../hub/support/names.ts';
import { mib, reportIssue, shaOf, someBytes } from '../../../hub/support/served-blobs.ts';
import { type BlobLaptop, openBlobOffice, pdfOf } from '../support/blob-office.ts';

const issue = { table: 'issue', id: idOf('i') } as const;

const rowsOf = async ({ call }: BlobLaptop): Promise<AttachmentRow[]> =>
  (await call('attachments.list', { owner: issue })).rows;
const stateOf = async (laptop: BlobLaptop) => (await rowsOf(laptop))[0]?.state;
const isStored = (laptop: BlobLaptop) => async () => {
  const { up } = await laptop.call('attachments.progress', {});
  return up.files === 0;
};

async function openOffice() {
  const office = await openBlobOffice();
  await reportIssue(await office.deskOf('lin'));
  const lin = office.laptop(1_000);
  await lin.enter('lin');
  return { ...office, lin };
}

it('brings a file that was attached offline to the other desk, byte for byte', async () => {
  const { lin, laptop, bugs } = await openOffice();
  const bytes = pdfOf(someBytes(3 * mib + 5));
  lin.onRequest = () => Promise.reject(new TypeError('fetch failed'));
  await lin.add(issue, '合同.pdf', bytes);
  await lin.call('sync.now', {});
  expect(await rowsOf(lin)).toMatchObject([
    { name: '合同.pdf', mime: 'application/pdf', state: 'here', canRemove: true, size: bytes.length },
  ]);

  lin.onRequest = () => undefined;
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));
  expect(lin.asked).toEqual([
    'POST /blobs',
    'PATCH 0',
    `PATCH ${mib}`,
    `PATCH ${2 * mib}`,
    `PATCH ${3 * mib}`,
  ]);
  await lin.call('sync.now', {});
  expect(await rowsOf(lin)).toMatchObject([{ state: 'stored', canRemove: false }]);

  const dispatcher = laptop(2_000);
  await dispatcher.enter('dispatcher');
  const [row] = await rowsOf(dispatcher);
  expect(row).toMatchObject({ state: 'absent', addedByName: 'name of lin' });
  const id = row?.id ?? '';
  await expect(dispatcher.call('attachments.read', { id, offset: 0 })).rejects.toThrow('attachment_absent');
  await dispatcher.call('attachments.fetch', { id });
  await dispatcher.until(async () => (await stateOf(dispatcher)) === 'stored');
  expect((await dispatcher.read(id, bytes.length)).equals(bytes)).toBe(true);
  expect([bugs, lin.bugs, dispatcher.bugs]).toEqual([[], [], []]);
});

it('leaves nothing of a file readable on the disk, also while it is being added', async () => {
  const { lin } = await openOffice();
  const bytes = pdfOf(Buffer.from('这是合同的内容'.repeat(100_000)));
  const { id } = await lin.call('attachments.begin', { owner: issue, name: 'a.pdf', size: bytes.length });
  const chunk = Buffer.from(bytes.subarray(0, mib)).toString('base64');
  await lin.call('attachments.append', { id, offset: 0, bytes: chunk });
  const everything = () =>
    readdirSync(lin.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const hasWords = () => everything().some((content) => content.includes(Buffer.from('合同的内容')));
  expect(everything().some(({ length }) => length > mib)).toBe(true);
  expect(hasWords()).toBe(false);
  await lin.add(issue, 'b.pdf', bytes);
  expect(hasWords()).toBe(false);
});

it('resumes an upload where it was cut, also in a new run of the program', async () => {
  const { lin } = await openOffice();
  const bytes = pdfOf(someBytes(4 * mib));
  let sent = 0;
  lin.onRequest = (method) => {
    if (method === 'PATCH' && ++sent > 2) throw new TypeError('fetch failed');
  };
  await lin.add(issue, 'a.pdf', bytes);
  await lin.call('sync.now', {});
  await lin.until(async () => sent > 2 && (await stateOf(lin)) !== undefined);
  await lin.restart();
  lin.onRequest = () => undefined;
  lin.asked.length = 0;
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));
  expect(lin.asked).toEqual(['POST /blobs', `PATCH ${2 * mib}`, `PATCH ${3 * mib}`, `PATCH ${4 * mib}`]);
});

it('sends nothing while the person has paused it, and goes on when they say so', async () => {
  const { lin } = await openOffice();
  const bytes = pdfOf(someBytes(10));
  await lin.call('attachments.pause', { isPaused: true });
  await lin.add(issue, 'a.pdf', bytes);
  await lin.call('sync.now', {});
  expect(await lin.call('attachments.progress', {})).toEqual({
    isPaused: true,
    up: { files: 1, bytes: bytes.length, done: 0 },
    down: { files: 0, bytes: 0, done: 0 },
  });
  expect(lin.asked).toEqual([]);
  await lin.call('attachments.pause', { isPaused: false });
  await lin.until(isStored(lin));
  expect(lin.asked).toEqual(['POST /blobs', 'PATCH 0']);
});

it('lets the exchange of records go before the next chunk', async () => {
  const { lin } = await openOffice();
  const bytes = pdfOf(someBytes(6 * mib));
  const order: string[] = [];
  let round: Promise<unknown> | null = null;
  lin.onRequest = async (method, path) => {
    order.push(path.startsWith('/blobs') ? method : path.replace('/api/', ''));
    // Somebody writes while the second chunk is on its way, and the hub takes its time with the answer.
    if (order.filter((one) => one === 'PATCH').length === 2) round ??= lin.call('sync.now', {});
    if (round !== null && path === '/api/sync.pull')
      await lin.until(async () => (await lin.call('attachments.progress', {})).up.done === 0);
  };
  await lin.add(issue, 'a.pdf', bytes);
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));
  await round;
  const pull = order.lastIndexOf('sync.pull', order.lastIndexOf('POST'));
  expect(order.slice(pull).filter((one) => ['POST', 'PATCH'].includes(one))[0]).toBe('POST');
  const patches = order.filter((one) => one === 'PATCH').length;
  expect([patches, order.slice(0, pull).filter((one) => one === 'PATCH').length]).toEqual([7, 2]);
});

it('takes back what has not left, and keeps its bytes until it is sure that nothing speaks of them', async () => {
  const { lin } = await openOffice();
  lin.onRequest = () => Promise.reject(new TypeError('fetch failed'));
  const id = await lin.add(issue, 'a.pdf', pdfOf(someBytes(5)));
  await lin.call('attachments.remove', { id });
  expect(await rowsOf(lin)).toEqual([]);
  lin.onRequest = () => undefined;
  const other = await lin.add(issue, 'b.pdf', pdfOf(someBytes(6)));
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));
  await expect(lin.call('attachments.remove', { id: other })).rejects.toThrow('attachment_left');
  expect(lin.asked).toEqual(['POST /blobs', 'PATCH 0']);

  const files = () =>
    readdirSync(lin.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
  await lin.restart();
  expect(files()).toHaveLength(2);
  lin.later(25 * 60 * 60 * 1_000);
  await lin.call('sync.now', {});
  await lin.restart();
  expect(files()).toHaveLength(1);
});

it('attaches only what may be attached, as it was announced, and only where the person may', async () => {
  const { lin, laptop } = await openOffice();
  const refusal = (name: string, bytes: Uint8Array) => expect(lin.add(issue, name, bytes)).rejects;
  await refusal('programm.exe', Buffer.from('MZ…')).toThrow('bad_file_kind');
  await refusal('bild.jpg', Buffer.from('MZ…')).toThrow('bad_file_kind');
  await refusal('seite.html', Buffer.from('<script>')).toThrow('bad_file_kind');
  await refusal('notiz.txt', Buffer.from('#!/bin/sh')).toThrow('bad_file_kind');
  const { id } = await lin.call('attachments.begin', { owner: issue, name: 'a.txt', size: 10 });
  const chunk = { id, offset: 0, bytes: Buffer.from('short').toString('base64') };
  await expect(lin.call('attachments.append', chunk)).rejects.toThrow('file_changed');
  await expect(lin.call('attachments.finish', { id })).rejects.toThrow('not_found');

  const caller = laptop(3_000);
  await caller.enter('caller');
  expect(await caller.call('attachments.list', { owner: issue })).toEqual({ rows: [], canAdd: false });
  await expect(caller.add(issue, 'a.txt', Buffer.from('x'))).rejects.toThrow('not_allowed');
  const lead = laptop(4_000);
  await lead.enter('finance-lead');
  await lead.add(issue, 'a.txt', Buffer.from('x'));
  await lead.call('sync.now', {});
  await lead.until(isStored(lead));
  expect(lead.bugs).toEqual([]);
});

it('hands the files of a draft over to the visit it becomes', async () => {
  const { lin } = await openOffice();
  const draft = await lin.call('drafts.create', { enterpriseId: idOf('f') });
  const owner = { table: 'draft', id: draft.id } as const;
  const bytes = pdfOf(someBytes(100));
  const fileId = await lin.add(owner, '现场.pdf', bytes);
  const gone = await lin.add(owner, '错的.pdf', pdfOf(someBytes(7)));
  await lin.call('attachments.remove', { id: gone });
  await lin.restart();
  const { savedAt, ...typed } = await lin.call('drafts.get', { id: draft.id });
  const person = { name: '王工', title: '经理', phone: '' };
  await lin.call('drafts.save', {
    draft: { ...typed, contacts: [person], hasNoIssue: true, startedTime: '09:00' },
    basedOn: savedAt,
  });
  const visit = await lin.call('visits.finish', { draftId: draft.id });
  const { rows } = await lin.call('attachments.list', { owner: { table: 'visit', id: visit.id } });
  expect(rows).toMatchObject([{ id: fileId, name: '现场.pdf', state: 'here' }]);
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));
  await lin.call('sync.now', {});
  const after = await lin.call('attachments.list', { owner: { table: 'visit', id: visit.id } });
  expect(after.rows).toMatchObject([{ state: 'stored' }]);
  expect((await lin.read(fileId, bytes.length)).equals(bytes)).toBe(true);
});

it('fetches on from where it was cut, and shows nothing that is not what it says', async () => {
  const { lin, laptop, folder } = await openOffice();
  const bytes = pdfOf(someBytes(3 * mib));
  await lin.add(issue, 'a.pdf', bytes);
  await lin.call('sync.now', {});
  await lin.until(isStored(lin));

  const dispatcher = laptop(5_000);
  await dispatcher.enter('dispatcher');
  const id = (await rowsOf(dispatcher))[0]?.id ?? '';
  dispatcher.onRequest = (_method, path) => {
    if (dispatcher.asked.length > 2 && path.startsWith('/blobs')) throw new TypeError('fetch failed');
  };
  await dispatcher.call('attachments.fetch', { id });
  await dispatcher.until(async () => dispatcher.asked.length > 2);
  await dispatcher.restart();
  dispatcher.asked.length = 0;
  dispatcher.onRequest = () => undefined;
  await dispatcher.call('sync.now', {});
  await dispatcher.until(async () => (await stateOf(dispatcher)) === 'stored');
  expect(dispatcher.asked[0]).toBe(`GET bytes=${2 * mib}-${3 * mib - 1}`);
  expect((await dispatcher.read(id, bytes.length)).equals(bytes)).toBe(true);
  const sha = shaOf(bytes);
  expect(statSync(join(folder, sha.slice(0, 2), sha.slice(2, 4), sha)).size).toBeGreaterThan(bytes.length);
});
