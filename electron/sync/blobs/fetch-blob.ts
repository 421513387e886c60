import type { BlobRow } from '#electron/store/attachments/blob-rows.ts';
import { chunkBytes } from '#electron/store/attachments/sealed-file.ts';
import type { Transfer } from './send-blob.ts';

export type Fetched = 'fetched' | 'yielded' | 'failed';

/** Fetches a file, from where it stopped the last time, and keeps it when it hashes to its SHA-256. */
export async function fetchBlob(
  { client, files, mayGoOn, onBytes }: Transfer,
  { sha, size }: Pick<BlobRow, 'sha' | 'size'>,
): Promise<Fetched> {
  if (files.has(sha)) return 'fetched';
  let offset = await files.fetched(sha);
  while (offset < size) {
    onBytes(offset);
    if (!mayGoOn()) return 'yielded';
    const bytes = await client.fetch(sha, offset, Math.min(size, offset + chunkBytes));
    await files.putFetched(sha, offset, bytes);
    offset += bytes.length;
  }
  onBytes(size);
  return (await files.keepFetched(sha, size)) ? 'fetched' : 'failed';
}
