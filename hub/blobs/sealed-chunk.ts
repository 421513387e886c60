import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';

/** Files are taken, kept and read in such chunks, each sealed for itself. */
export const chunkBytes = attachmentChunkBytes;

const nonceBytes = 12;
const tagBytes = 16;
/** What each chunk takes more on the disk than it has bytes. */
export const sealBytes = nonceBytes + tagBytes;

/** The key of all files, made from the raw 256-bit key of the hub. */
export function blobKey(hubKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', hubKey, '', 'attachments', 32));
}

/** Which chunk of which file: one that was put in another's place does not open. */
export interface ChunkPlace {
  readonly sha: string;
  readonly index: number;
}

const placeBytes = ({ sha, index }: ChunkPlace): Buffer => Buffer.from(`${sha}/${index}`);

/** AES-256-GCM: nonce, sealed bytes, tag. */
export function sealChunk(key: Uint8Array, place: ChunkPlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeBytes(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Null when these are not the bytes that were sealed for this place. */
export function openChunk(key: Uint8Array, place: ChunkPlace, sealed: Uint8Array): Buffer | null {
  if (sealed.length <= sealBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(placeBytes(place)).setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
