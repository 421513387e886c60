import type { BlobFiles } from '#electron/store/attachments/blob-files.ts';
import type { BlobRow } from '#electron/store/attachments/blob-rows.ts';
import { chunkBytes } from '#electron/store/attachments/sealed-file.ts';
import type { BlobClient } from './blob-client.ts';

/** What one file's way needs. */
export interface Transfer {
  readonly client: BlobClient;
  readonly files: BlobFiles;
  /** Asked before every chunk: whether this may still be done now. */
  readonly mayGoOn: () => boolean;
  /** How many bytes have made it. */
  readonly onBytes: (bytes: number) => void;
}

/** `yielded`: something else is to be done first; `damaged`: the bytes on this disk are not the file any more. */
export type Sent = 'sent' | 'yielded' | 'damaged' | 'failed';

/** So often the hub may say that it stands elsewhere before the file waits for another round. */
const mostBeginnings = 3;

/** Hands a file in, from where the hub has it, chunk by chunk. */
export async function sendBlob(
  { client, files, mayGoOn, onBytes }: Transfer,
  { sha, size }: Pick<BlobRow, 'sha' | 'size'>,
): Promise<Sent> {
  for (let beginnings = 0; beginnings < mostBeginnings; beginnings += 1) {
    if (!mayGoOn()) return 'yielded';
    const begun = await client.begin(sha, size);
    if (begun.kind === 'have') return 'sent';
    let { offset } = begun;
    onBytes(offset);
    let isHere = true;
    while (isHere && offset < size) {
      if (!mayGoOn()) return 'yielded';
      const bytes = await files.read(sha, offset);
      if (bytes?.length !== Math.min(chunkBytes, size - offset)) return 'damaged';
      isHere = await client.send(begun.path, offset, bytes);
      if (!isHere) break;
      offset += bytes.length;
      onBytes(offset);
    }
    if (offset === size) return 'sent';
  }
  return 'failed';
}
