import { dirname, join } from 'node:path';
import { type CopyReport, reportOnCopy } from '#hub/store/copy-report.ts';
import { openBackupFile } from '#hub/store/open-backup-file.ts';

/**
 * Opens a copy as a restore would, with the key of the hub that made it, and looks at everything in it. The working
 * copy lies in `workFolder` for as long as that takes. Throws `KeyMissing`, or what SQLite throws when the file is no
 * copy of a hub or belongs to another key.
 */
export async function checkCopyFile(
  file: string,
  keyFile: string,
  workFolder = dirname(file),
): Promise<CopyReport> {
  const copy = openBackupFile(file, keyFile, workFolder);
  try {
    return await reportOnCopy(copy);
  } finally {
    await copy.close();
  }
}

/** The check of the copies that a hub with this data folder makes. */
export function checkerOf(dataDir: string): (file: string) => Promise<CopyReport> {
  return (file) => checkCopyFile(file, join(dataDir, 'hub.key'));
}
