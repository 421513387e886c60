import { join, resolve } from 'node:path';
import { checkCopyFile } from '../backup/check-copy.ts';
import type { Work } from './command.ts';
import { answerOnCopy, inWorkFolder, withCopy } from './look-into-copy.ts';

/** Restores a copy into a temporary place and looks at everything in it; neither the copy nor the hub changes. */
export function verifyBackup(file: string, { key }: { readonly key?: string }): Work {
  return async (ports) => {
    const copy = resolve(file);
    const keyFile = key ?? join(ports.place.dataDir, 'hub.key');
    const report = await withCopy(copy, ports, () =>
      inWorkFolder(null, (work) => checkCopyFile(copy, keyFile, work)),
    );
    return answerOnCopy(copy, report, ports);
  };
}
