import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { chunkBytes, openChunk, sealBytes, sealChunk } from './sealed-chunk.ts';

/** A file of `size` bytes that lies sealed at `path`, or as much of it as has come. */
export interface SealedFile {
  readonly path: string;
  readonly sha: string;
  readonly size: number;
  readonly key: Uint8Array;
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const lengthAt = ({ size }: SealedFile, index: number): number =>
  Math.min(chunkBytes, size - index * chunkBytes);

const positionOf = (index: number): number => index * (chunkBytes + sealBytes);

/** What a chunk says, null when it is not whole. */
async function readChunk(handle: FileHandle, file: SealedFile, index: number): Promise<Buffer | null> {
  const sealed = Buffer.allocUnsafe(lengthAt(file, index) + sealBytes);
  const { bytesRead } = await handle.read(sealed, 0, sealed.length, positionOf(index));
  if (bytesRead < sealed.length) return null;
  return openChunk(file.key, { sha: file.sha, index }, sealed);
}

/** How many chunks the file has, as far as its length tells. */
async function chunksIn(handle: FileHandle, file: SealedFile): Promise<number> {
  const { size: sealed } = await handle.stat();
  const most = Math.ceil(file.size / chunkBytes);
  const whole = Math.min(most, Math.floor(sealed / (chunkBytes + sealBytes)));
  const isEnded = whole === most - 1 && sealed >= positionOf(whole) + lengthAt(file, whole) + sealBytes;
  return isEnded ? most : whole;
}

/**
 * How many chunks from the beginning can be relied on: a power cut may leave the length of a chunk without its content;
 * what was confirmed lies before it.
 */
async function wholeChunksIn(handle: FileHandle, file: SealedFile): Promise<number> {
  let chunks = await chunksIn(handle, file);
  while (chunks > 0 && (await readChunk(handle, file, chunks - 1)) === null) chunks -= 1;
  return chunks;
}

/** Runs `work` over the open file; undefined when there is none. */
async function within<T>(
  path: string,
  flags: number,
  work: (handle: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const handle = await open(path, flags, 0o600).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (handle === null) return undefined;
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** How many bytes from the beginning are there and whole; null when there is no file. */
export async function bytesThere(file: SealedFile): Promise<number | null> {
  const found = await within(file.path, constants.O_RDONLY, async (handle) =>
    Math.min(file.size, (await wholeChunksIn(handle, file)) * chunkBytes),
  );
  return found ?? null;
}

/**
 * Writes the chunk that begins at `offset`, and returns once it would survive a power cut: true; false when the file
 * does not end there. The bytes must be a whole chunk, or the file's last.
 */
export async function appendChunk(file: SealedFile, offset: number, bytes: Uint8Array): Promise<boolean> {
  const index = offset / chunkBytes;
  const flags = constants.O_RDWR | (index === 0 ? constants.O_CREAT : 0);
  const written = await within(file.path, flags, async (handle) => {
    if ((await wholeChunksIn(handle, file)) !== index) return false;
    const sealed = sealChunk(file.key, { sha: file.sha, index }, bytes);
    await handle.truncate(positionOf(index));
    await handle.write(sealed, 0, sealed.length, positionOf(index));
    await handle.datasync();
    return true;
  });
  return written ?? false;
}

/** The bytes from `from` up to, without, `to`, chunk by chunk. Throws when the file is damaged or gone. */
export async function* readBytes(file: SealedFile, from: number, to: number): AsyncGenerator<Buffer> {
  const handle = await open(file.path, 'r');
  try {
    for (let index = Math.floor(from / chunkBytes); index * chunkBytes < to; index += 1) {
      const chunk = await readChunk(handle, file, index);
      if (chunk === null) throw new Error('An attachment on the hub is damaged.');
      const start = index * chunkBytes;
      yield chunk.subarray(Math.max(0, from - start), Math.min(chunk.length, to - start));
    }
  } finally {
    await handle.close();
  }
}

/** Whether all of it is there and hashes to its SHA-256. */
export async function isVerified(file: SealedFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of readBytes(file, 0, file.size)) hash.update(bytes);
  } catch {
    return false;
  }
  return hash.digest('hex') === file.sha;
}
