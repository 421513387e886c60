import { createHash } from 'node:crypto';
import { findBlob, hasGiven, type StoredBlob } from '#hub/store/blobs.ts';
import type { HubStore, Writer } from '#hub/store/db.ts';
import {
  expireUploads,
  findUpload,
  insertUpload,
  listUploadsOf,
  prolongUpload,
  removeUpload,
  type Upload,
} from '#hub/store/uploads.ts';
import { openBlobFolder } from './blob-folder.ts';
import { mayRead } from './may-read.ts';
import { chunkBytes } from './sealed-chunk.ts';
import { appendChunk, bytesThere, isVerified, readBytes, type SealedFile } from './sealed-file.ts';

export interface BlobPorts {
  readonly store: HubStore;
  /** Made when it is not there. */
  readonly folder: string;
  /** 256 bits, from `blobKey`. */
  readonly key: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Free bytes on the disk of the folder. */
  readonly freeBytes: () => Promise<number>;
  /** Writes into the rows that this person's file is stored; see `hub/accept/mark-stored.ts`. */
  readonly markStored: (
    tx: Writer,
    blob: StoredBlob,
    by: { personId: string; at: string },
  ) => Promise<unknown>;
  /** Called after rows have changed. */
  readonly tell: () => Promise<void>;
}

/** Where an upload stands: `offset` bytes are on the disk for good. */
export interface Progress {
  readonly id: string;
  readonly offset: number;
  readonly size: number;
  readonly expiresAt: string;
}

export type Begun =
  | { readonly kind: 'have' | 'no_room' | 'too_many' }
  | { readonly kind: 'upload'; readonly progress: Progress };

/** `spoiled`: all bytes came, but they are not the file that was promised; the upload is gone. */
export type Appended =
  | { readonly kind: 'gone' | 'wrong_offset' | 'wrong_length' | 'wrong_checksum' | 'spoiled' }
  | { readonly kind: 'taken'; readonly progress: Progress };

export interface Blobs {
  /** A file that this person has: the hub has it too, or takes it from where it stopped the last time. */
  readonly begin: (personId: string, blob: StoredBlob) => Promise<Begun>;
  /** Null when there is no such upload of this person any more. */
  readonly progress: (personId: string, id: string) => Promise<Progress | null>;
  /** Takes one chunk whose SHA-256 is `checksum` (base64), and the whole file with its last. */
  readonly append: (
    personId: string,
    id: string,
    chunk: { readonly offset: number; readonly checksum: string; readonly bytes: Uint8Array },
  ) => Promise<Appended>;
  /** A stored file, for whoever may see an attachment of it now; null for everybody else. */
  readonly find: (
    personId: string,
    sha: string,
  ) => Promise<{ size: number; read: (from: number, to: number) => AsyncIterable<Buffer> } | null>;
  /** Throws away uploads that were given up. */
  readonly sweep: () => Promise<void>;
}

const lifeMs = 7 * 24 * 60 * 60 * 1_000;
/** More files than anybody hands in at once. */
const mostUploads = 200;
/** What the database needs beside the files. */
const leastFreeBytes = 256 * 1024 * 1024;

export async function openBlobs(ports: BlobPorts): Promise<Blobs> {
  const { store, key, now, newId, freeBytes, markStored, tell } = ports;
  const folder = await openBlobFolder(ports.folder);
  const turns = new Map<string, Promise<unknown>>();
  const at = (): string => new Date(now()).toISOString();
  const expiry = (): string => new Date(now() + lifeMs).toISOString();

  const fileOf = ({ sha, size }: StoredBlob): SealedFile => ({ path: folder.pathOf(sha), sha, size, key });
  const partOf = ({ id, sha, size }: Upload): SealedFile => ({
    path: folder.uploadPathOf(id),
    sha,
    size,
    key,
  });
  /** Two requests about one upload wait for each other. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(id) ?? Promise.resolve()).then(work, work);
    turns.set(id, mine);
    const leave = (): void => {
      if (turns.get(id) === mine) turns.delete(id);
    };
    mine.then(leave, leave);
    return mine;
  };
  const findOwn = async (personId: string, id: string): Promise<Upload | null> => {
    const upload = await store.read((db) => findUpload(db, id));
    return upload?.personId === personId ? upload : null;
  };
  const forget = async ({ id }: Upload): Promise<void> => {
    await store.write((tx) => removeUpload(tx, id));
    await folder.removeUpload(id);
  };
  /** The bytes are all there: the file gets its place, and then the database and the rows say so. */
  const keep = async (upload: Upload): Promise<boolean> => {
    const { id, sha, size, personId } = upload;
    const isPart = (await bytesThere(partOf(upload))) !== null;
    const isWhole = await isVerified(isPart ? partOf(upload) : fileOf(upload));
    if (!isWhole) {
      await forget(upload);
      return false;
    }
    if (isPart) await folder.keep(id, sha);
    await store.write(async (tx) => {
      await markStored(tx, { sha, size }, { personId, at: at() });
      await removeUpload(tx, id);
    });
    await tell();
    return true;
  };
  /** Where it stands; an upload whose file had its place already when the hub was killed is brought to its end. */
  const resume = async (upload: Upload): Promise<Progress | null> => {
    const { id, sha, size } = upload;
    const there = await bytesThere(partOf(upload));
    const isEnded = there === size || (there === null && folder.has(sha));
    if (isEnded && !(await keep(upload))) return null;
    const offset = isEnded ? size : (there ?? 0);
    const expiresAt = expiry();
    if (!isEnded) await store.write((tx) => prolongUpload(tx, id, expiresAt));
    return { id, offset, size, expiresAt };
  };

  return {
    begin: async (personId, blob) => {
      const { sha, size } = blob;
      const { known, uploads } = await store.read(async (db) => {
        const found = await findBlob(db, sha);
        const mayKnow = (await hasGiven(db, sha, personId)) || (await mayRead(db, sha, personId, at()));
        return { known: found?.size === size && mayKnow, uploads: await listUploadsOf(db, personId) };
      });
      if (known && folder.has(sha)) {
        await store.write((tx) => markStored(tx, blob, { personId, at: at() }));
        await tell();
        return { kind: 'have' };
      }
      const begun = uploads.find((upload) => upload.sha === sha && upload.size === size);
      const progress = begun ? await inTurn(begun.id, () => resume(begun)) : null;
      if (progress) return progress.offset === size ? { kind: 'have' } : { kind: 'upload', progress };
      if (uploads.length >= mostUploads) return { kind: 'too_many' };
      if ((await freeBytes()) < size + leastFreeBytes) return { kind: 'no_room' };
      const upload: Upload = { id: newId(), sha, size, personId, expiresAt: expiry() };
      await store.write((tx) => insertUpload(tx, upload));
      return {
        kind: 'upload',
        progress: { id: upload.id, offset: 0, size, expiresAt: upload.expiresAt },
      };
    },
    progress: (personId, id) =>
      inTurn(id, async () => {
        const upload = await findOwn(personId, id);
        return upload ? resume(upload) : null;
      }),
    append: (personId, id, { offset, checksum, bytes }) =>
      inTurn(id, async (): Promise<Appended> => {
        const upload = await findOwn(personId, id);
        if (!upload) return { kind: 'gone' };
        const { size, expiresAt } = upload;
        if (offset % chunkBytes !== 0 || offset >= size) return { kind: 'wrong_offset' };
        if (bytes.length !== Math.min(chunkBytes, size - offset)) return { kind: 'wrong_length' };
        if (createHash('sha256').update(bytes).digest('base64') !== checksum)
          return { kind: 'wrong_checksum' };
        if (!(await appendChunk(partOf(upload), offset, bytes))) return { kind: 'wrong_offset' };
        const end = offset + bytes.length;
        if (end === size && !(await keep(upload))) return { kind: 'spoiled' };
        return { kind: 'taken', progress: { id, offset: end, size, expiresAt } };
      }),
    find: async (personId, sha) => {
      const blob = await store.read(async (db) =>
        (await mayRead(db, sha, personId, at())) ? findBlob(db, sha) : null,
      );
      if (!blob || !folder.has(sha)) return null;
      return { size: blob.size, read: (from, to) => readBytes(fileOf(blob), from, to) };
    },
    sweep: async () => {
      // Listed first: what is begun meanwhile is not among them.
      const ids = await folder.listUploads();
      const left = await store.write((tx) => expireUploads(tx, at()));
      for (const id of ids) if (!left.has(id)) await folder.removeUpload(id);
    },
  };
}
