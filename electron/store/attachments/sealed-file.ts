import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';

/** Each chunk is sealed for itself. */
export const chunkBytes = attachmentChunkBytes;

const idBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const sealedBytes = chunkBytes + nonceBytes + tagBytes;

/** A sealed file at `path`, whole or as much of it as was written. */
export interface SealedFile {
  readonly path: string;
  /** 256 bits. */
  readonly key: Uint8Array;
}

const positionOf = (index: number): number => idBytes + index * sealedBytes;

/** The file's own id and the chunk's place, so that no chunk opens in another place or another file. */
const placeOf = (id: Uint8Array, index: number): Buffer => Buffer.concat([id, Buffer.from(`/${index}`)]);

function seal(key: Uint8Array, place: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Uint8Array, place: Buffer, sealed: Uint8Array): Buffer | null {
  if (sealed.length <= nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(place).setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

async function readChunk(handle: FileHandle, { key }: SealedFile, index: number): Promise<Buffer | null> {
  const id = await readAt(handle, 0, idBytes);
  return unseal(key, placeOf(id, index), await readAt(handle, positionOf(index), sealedBytes));
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function within<T>(
  path: string,
  flags: number,
  work: (handle: FileHandle) => Promise<T>,
): Promise<T | null> {
  const handle = await open(path, flags, 0o600).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/**
 * Writes the chunk that begins at `offset`, a multiple of `chunkBytes`; the first one makes the file anew. What lay
 * behind it is gone. It is on the disk for good only after `syncSealed`.
 */
export async function writeSealed(file: SealedFile, offset: number, bytes: Uint8Array): Promise<void> {
  const index = offset / chunkBytes;
  const flags = constants.O_RDWR | (index === 0 ? constants.O_CREAT | constants.O_TRUNC : 0);
  const written = await within(file.path, flags, async (handle) => {
    const id = index === 0 ? randomBytes(idBytes) : await readAt(handle, 0, idBytes);
    if (index === 0) await handle.write(id, 0, idBytes, 0);
    const sealed = seal(file.key, placeOf(id, index), bytes);
    await handle.truncate(positionOf(index));
    await handle.write(sealed, 0, sealed.length, positionOf(index));
    return true;
  });
  if (written === null) throw new Error('A file that was begun is gone.');
}

export async function syncSealed(path: string): Promise<void> {
  await within(path, constants.O_RDWR, (handle) => handle.sync());
}

/** The chunk that begins at `offset`; null when it is not there or damaged. */
export function readSealed(file: SealedFile, offset: number): Promise<Buffer | null> {
  return within(file.path, constants.O_RDONLY, (handle) => readChunk(handle, file, offset / chunkBytes));
}

/** How many bytes of whole chunks from the beginning are there and sound; 0 when there is no file. */
export async function wholeChunksIn(file: SealedFile): Promise<number> {
  const found = await within(file.path, constants.O_RDONLY, async (handle) => {
    const { size } = await handle.stat();
    let chunks = Math.max(0, Math.floor((size - idBytes) / sealedBytes));
    while (chunks > 0 && (await readChunk(handle, file, chunks - 1)) === null) chunks -= 1;
    return chunks * chunkBytes;
  });
  return found ?? 0;
}
