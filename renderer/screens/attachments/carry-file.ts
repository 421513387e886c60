import type { Call } from '#shared/contract/api.ts';
import type { AttachmentOwner, AttachmentRow } from '#shared/contract/app/attachments.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { attachmentChunkBytes } from '#shared/domain/attachment.ts';
import { readBase64 } from '../enterprises/import/read-file.ts';
import { bytesOf } from '../ledgers/download.ts';

/** Hands a file to the core chunk by chunk; when this returns it survives a power cut. `onBytes` hears how far it is. */
export async function handOver(
  call: Call<AppApi>,
  owner: AttachmentOwner,
  file: File,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const { name, size } = file;
  const { id } = await call('attachments.begin', { owner, name, size });
  try {
    for (let offset = 0; offset < size; offset += attachmentChunkBytes) {
      const bytes = await readBase64(file.slice(offset, offset + attachmentChunkBytes));
      await call('attachments.append', { id, offset, bytes });
      onBytes(Math.min(size, offset + attachmentChunkBytes));
    }
    await call('attachments.finish', { id });
  } catch (error) {
    await call('attachments.abandon', { id }).catch(() => undefined);
    throw error;
  }
}

/** The content of a file that is on this laptop. The window keeps its pieces outside of its own memory. */
export async function bringBack(
  call: Call<AppApi>,
  { id, size }: Pick<AttachmentRow, 'id' | 'size'>,
): Promise<Blob[]> {
  const pieces: Blob[] = [];
  for (let offset = 0; offset < size; offset += attachmentChunkBytes) {
    const { bytes } = await call('attachments.read', { id, offset });
    pieces.push(new Blob([bytesOf(bytes)]));
  }
  return pieces;
}
