import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkCopyFile } from '../backup/check-copy.ts';
import { CopyNotSound, keepBackup } from '../backup/keep-backup.ts';
import { nameOfCopyAt } from '../daily-backup.ts';
import { problem, type Work, withStore } from './command.ts';
import { answerOnCopy, inWorkFolder } from './look-into-copy.ts';

/** Writes a copy of a hub, which may serve meanwhile, opens it as a restore would and looks at everything in it. */
export function backup({ out }: { readonly out?: string }): Work {
  return (ports) =>
    withStore(ports, async (store) => {
      const { words, now, place } = ports;
      const { dataDir } = place;
      const file = resolve(out ?? join(dataDir, 'backups', nameOfCopyAt(now())));
      if (existsSync(file)) throw problem(words.copyExists, { file });
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        const report = await inWorkFolder(dataDir, (work) =>
          keepBackup(store, file, {
            now,
            checkCopy: (copy) => checkCopyFile(copy, join(dataDir, 'hub.key'), work),
          }),
        );
        return answerOnCopy(file, report, ports);
      } catch (error) {
        if (error instanceof CopyNotSound) return answerOnCopy(file, error.report, ports);
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        throw problem(words.copyUnwritten, { file, reason: message });
      }
    });
}
