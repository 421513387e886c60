import type { BlobFiles, Incoming } from '#electron/store/attachments/blob-files.ts';
import { chunkBytes } from '#electron/store/attachments/sealed-file.ts';
import type { AttachmentOwner } from '#shared/contract/app/attachments.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type AttachmentKind, kindBytes, kindOf } from '#shared/domain/attachment-kind.ts';

/** A file that has come whole. */
export interface Added {
  readonly owner: AttachmentOwner;
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

interface Adding {
  readonly seat: string;
  readonly owner: AttachmentOwner;
  readonly name: string;
  readonly size: number;
  readonly incoming: Incoming;
  kind: AttachmentKind | null;
}

/** Files that windows are handing over, chunk by chunk. They live as long as this process. */
export interface AddingFiles {
  readonly begin: (
    seat: string,
    id: string,
    file: Pick<Added, 'owner' | 'name' | 'size'>,
    files: BlobFiles,
  ) => Promise<void>;
  readonly append: (seat: string, id: string, offset: number, bytes: Uint8Array) => Promise<void>;
  readonly finish: (seat: string, id: string) => Promise<Added>;
  readonly abandon: (seat: string, id: string) => Promise<void>;
}

/** A window hands over one file after the other; what many others left open goes. */
const mostOpen = 32;

export function createAddingFiles(): AddingFiles {
  const open = new Map<string, Adding>();
  const find = (seat: string, id: string): Adding => {
    const adding = open.get(id);
    if (adding?.seat !== seat) throw new Refused('not_found');
    return adding;
  };
  const drop = async (id: string): Promise<void> => {
    const adding = open.get(id);
    open.delete(id);
    await adding?.incoming.abandon();
  };
  /** Another file than was announced came, or one that may not be attached: nothing of it stays. */
  const giveUp = async (id: string, code: string): Promise<never> => {
    await drop(id);
    throw new Refused(code);
  };

  return {
    begin: async (seat, id, { owner, name, size }, files) => {
      open.set(id, { seat, owner, name, size, incoming: files.begin(id), kind: null });
      for (const oldest of open.keys()) if (open.size > mostOpen) await drop(oldest);
    },
    append: async (seat, id, offset, bytes) => {
      const adding = find(seat, id);
      const { incoming, name, size } = adding;
      const isNext = offset === incoming.size() && bytes.length === Math.min(chunkBytes, size - offset);
      if (!isNext || bytes.length === 0) await giveUp(id, 'file_changed');
      if (offset === 0) adding.kind = kindOf(name, bytes.subarray(0, kindBytes));
      if (adding.kind === null) await giveUp(id, 'bad_file_kind');
      await incoming.append(bytes);
    },
    finish: async (seat, id) => {
      const { owner, name, size, incoming, kind } = find(seat, id);
      if (kind === null || incoming.size() !== size) return giveUp(id, 'file_changed');
      open.delete(id);
      return { owner, name, mime: kind.mime, size, sha256: await incoming.keep() };
    },
    abandon: async (seat, id) => {
      if (open.get(id)?.seat === seat) await drop(id);
    },
  };
}
