import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the files of attachments lie: `ab/cd/<sha>`, and what is on its way in `uploads/<id>`. */
export interface BlobFolder {
  readonly pathOf: (sha: string) => string;
  readonly uploadPathOf: (id: string) => string;
  readonly has: (sha: string) => boolean;
  /** Makes an upload the file of its SHA-256, so that a power cut leaves it in one place or in the other. */
  readonly keep: (id: string, sha: string) => Promise<void>;
  readonly removeUpload: (id: string) => Promise<void>;
  /** The ids of the uploads that lie here. */
  readonly listUploads: () => Promise<string[]>;
}

/** A new name in a folder is on the disk once the folder itself is; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function openBlobFolder(folder: string): Promise<BlobFolder> {
  const uploads = join(folder, 'uploads');
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  const pathOf = (sha: string): string => join(folder, sha.slice(0, 2), sha.slice(2, 4), sha);
  const uploadPathOf = (id: string): string => join(uploads, id);
  return {
    pathOf,
    uploadPathOf,
    has: (sha) => existsSync(pathOf(sha)),
    keep: async (id, sha) => {
      const target = pathOf(sha);
      const inner = dirname(target);
      await mkdir(inner, { recursive: true, mode: 0o700 });
      await rename(uploadPathOf(id), target);
      for (const changed of [inner, dirname(inner), folder, uploads]) await syncFolder(changed);
    },
    removeUpload: (id) => rm(uploadPathOf(id), { force: true }),
    listUploads: () => readdir(uploads),
  };
}
