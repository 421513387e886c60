import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { markStored } from '#hub/accept/mark-stored.ts';
import { type Blobs, openBlobs } from '#hub/blobs/blobs.ts';
import { blobKey } from '#hub/blobs/sealed-chunk.ts';
import { createServer } from '#hub/http/server.ts';
import type { TestDesk } from './desk.ts';
import { openStoryStore } from './engine.ts';
import { idOf } from './names.ts';
import { firm, issue } from './records.ts';
import { temporaryFolder } from './store-of.ts';
import { type Story, startStory } from './story.ts';

export interface ServedBlobs extends Story {
  readonly url: string;
  readonly blobs: Blobs;
  readonly folder: string;
  /** What tells the disk's free bytes. */
  readonly disk: { free: number };
}

/** A hub over a folder with the routes of attachments, at a port of its own. */
export async function serveBlobs(): Promise<ServedBlobs> {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  // A second connection to the same data, as the routes of another process have.
  const store = await openStoryStore(dataDir);
  const folder = join(dataDir, 'blobs');
  const disk = { free: 10 ** 12 };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `00000000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  const blobs = await openBlobs({
    store,
    folder,
    key: blobKey(new Uint8Array(32).fill(7)),
    now: () => story.clock.now,
    newId,
    freeBytes: async () => disk.free,
    markStored: (tx, blob, by) => markStored(tx, blob, { ...by, newId }),
    tell: story.hub.lookForNews,
  });
  const onBug = (name: string, error: unknown) => void story.bugs.push(`${name} ${String(error)}`);
  const server = await createServer(story.hub, onBug, { blobs });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await server.close();
    await store.close();
    await story.hub.close();
  });
  return { ...story, url, blobs, folder, disk };
}

export const mib = 1024 * 1024;
export const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const someBytes = (size: number) => randomBytes(size);

/** What a desk says to the routes, request by request. */
export function uploaderOf(url: string, desk: TestDesk) {
  const headers = { authorization: `Bearer ${desk.tokens.accessToken}`, 'tus-resumable': '1.0.0' };
  const checksum = (bytes: Uint8Array) => `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
  return {
    begin: (sha: string, size: number) =>
      fetch(`${url}/blobs`, {
        method: 'POST',
        headers: {
          ...headers,
          'upload-length': String(size),
          'upload-metadata': `sha256 ${Buffer.from(sha).toString('base64')}`,
        },
      }),
    head: (location: string) => fetch(`${url}${location}`, { method: 'HEAD', headers }),
    patch: (location: string, offset: number, bytes: Uint8Array, claimed: Uint8Array = bytes) =>
      fetch(`${url}${location}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          'upload-checksum': checksum(claimed),
        },
        body: new Uint8Array(bytes),
      }),
    get: (sha: string, range?: string) =>
      fetch(`${url}/blobs/${sha}`, {
        headers: { authorization: headers.authorization, ...(range === undefined ? {} : { range }) },
      }),
  };
}

export type Uploader = ReturnType<typeof uploaderOf>;

/** Hands in a whole file; returns the status of the last request. */
export async function handIn(uploader: Uploader, bytes: Uint8Array): Promise<number> {
  const begun = await uploader.begin(shaOf(bytes), bytes.length);
  if (begun.status !== 201) return begun.status;
  const location = begun.headers.get('location') ?? '';
  let status = 0;
  for (let offset = Number(begun.headers.get('upload-offset')); offset < bytes.length; offset += mib)
    ({ status } = await uploader.patch(location, offset, bytes.subarray(offset, offset + mib)));
  return status;
}

/** The row of an attachment as its author's desk makes it. */
export const attachmentOf = (bytes: Uint8Array, changes: object = {}) => ({
  ownerTable: 'issue',
  ownerId: idOf('i'),
  name: '合同.pdf',
  mime: 'application/pdf',
  size: bytes.length,
  sha256: shaOf(bytes),
  addedById: 'lin',
  addedAt: '2026-11-24T01:00:00.000Z',
  ...changes,
});

/** Lin's firm `f` with an issue `i`, proposed to the panel of finance and submitted. */
export async function reportIssue(lin: TestDesk): Promise<void> {
  await lin.push(
    lin.makeNew('enterprise', 'f', firm()),
    lin.makeNew('issue', 'i', issue('f')),
    lin.makeCommand('i', 'submit', { state: 'draft', rev: 0 }),
  );
}
