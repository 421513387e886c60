import { createHash, hkdfSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  chunkBytes,
  readSealed,
  type SealedFile,
  syncSealed,
  wholeChunksIn,
  writeSealed,
} from './sealed-file.ts';

/** A file that is being written by a person, chunk by chunk. */
export interface Incoming {
  /** Each call brings the next chunk of `chunkBytes`, the last one what is left. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly size: () => number;
  /** Puts the file at its place, on the disk for good, and returns its SHA-256. */
  readonly keep: () => Promise<string>;
  readonly abandon: () => Promise<void>;
}

/** The bytes of one person's attachments, by SHA-256, sealed with a key made from that person's. */
export interface BlobFiles {
  readonly begin: (id: string) => Incoming;
  readonly has: (sha: string) => boolean;
  /** The chunk that begins at `offset`, a multiple of `chunkBytes`; null when it is gone or damaged. */
  readonly read: (sha: string, offset: number) => Promise<Buffer | null>;
  /** How far a file that is being fetched has come. */
  readonly fetched: (sha: string) => Promise<number>;
  readonly putFetched: (sha: string, offset: number, bytes: Uint8Array) => Promise<void>;
  /** Puts a fetched file at its place when it hashes to its SHA-256; otherwise throws it away and returns false. */
  readonly keepFetched: (sha: string, size: number) => Promise<boolean>;
  readonly remove: (sha: string) => Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** A new name is on the disk once its folder is; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `now` is in milliseconds since 1970. What a crash left of files that were being added goes after a day. */
export function openBlobFiles(folder: string, personKey: Uint8Array, now: number): BlobFiles {
  const key = new Uint8Array(hkdfSync('sha256', personKey, '', 'attachments', 32));
  const incoming = join(folder, 'incoming');
  const fetching = join(folder, 'fetching');
  for (const inner of [incoming, fetching]) mkdirSync(inner, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const left = statSync(path, { throwIfNoEntry: false });
    if (left && now - left.mtimeMs > dayMs) void rm(path, { force: true });
  }
  const pathOf = (sha: string): string => join(folder, sha.slice(0, 2), sha);
  const fileOf = (sha: string): SealedFile => ({ path: pathOf(sha), key });
  const partOf = (sha: string): SealedFile => ({ path: join(fetching, sha), key });
  const place = async (from: string, sha: string): Promise<void> => {
    await syncSealed(from);
    await mkdir(dirname(pathOf(sha)), { recursive: true, mode: 0o700 });
    await rename(from, pathOf(sha));
    await syncFolder(dirname(pathOf(sha)));
  };

  return {
    begin: (id) => {
      const file: SealedFile = { path: join(incoming, id), key };
      const hash = createHash('sha256');
      let size = 0;
      return {
        size: () => size,
        append: async (bytes) => {
          await writeSealed(file, size, bytes);
          hash.update(bytes);
          size += bytes.length;
        },
        keep: async () => {
          const sha = hash.digest('hex');
          if (existsSync(pathOf(sha))) await rm(file.path);
          else await place(file.path, sha);
          return sha;
        },
        abandon: () => rm(file.path, { force: true }),
      };
    },
    has: (sha) => existsSync(pathOf(sha)),
    read: (sha, offset) => readSealed(fileOf(sha), offset),
    fetched: (sha) => wholeChunksIn(partOf(sha)),
    putFetched: (sha, offset, bytes) => writeSealed(partOf(sha), offset, bytes),
    keepFetched: async (sha, size) => {
      const hash = createHash('sha256');
      for (let offset = 0; offset < size; offset += chunkBytes) {
        const bytes = await readSealed(partOf(sha), offset);
        if (bytes) hash.update(bytes);
      }
      if (hash.digest('hex') !== sha) {
        await rm(partOf(sha).path, { force: true });
        return false;
      }
      await place(partOf(sha).path, sha);
      return true;
    },
    remove: async (sha) => {
      await rm(pathOf(sha), { force: true });
      await rm(partOf(sha).path, { force: true });
    },
  };
}
