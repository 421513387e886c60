import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { restoreIntoDatabase } from '../backup/restore-database.ts';
import { restoreIntoFolder } from '../backup/restore-folder.ts';
import { takeFolder } from '../open-place.ts';
import { rotateEpoch } from '../rotate-epoch.ts';
import { reportOnCopy } from '../store/copy-report.ts';
import { readHubFigures } from '../store/hub-figures.ts';
import { openBackupFile } from '../store/open-backup-file.ts';
import { type Answer, type CommandPorts, done, problem, type Work, withStore } from './command.ts';
import { answerOnCopy, inWorkFolder, withCopy } from './look-into-copy.ts';

export interface RestoreOptions {
  readonly key?: string;
  readonly yes?: true;
}

/** Up to where desks were told that they may forget; null when the data that are replaced cannot be read. */
async function promisedSeq(ports: CommandPorts): Promise<number | null> {
  try {
    return await withStore(ports, async (store) => (await store.read(readHubFigures)).backupSeq);
  } catch {
    return null;
  }
}

const nameOfKept = (milliseconds: number): string =>
  `replaced-${new Date(milliseconds).toISOString().replaceAll(':', '-')}`;

/**
 * Puts a hub back to a copy. The copy is looked into first, a new epoch begins before anything can be served from it,
 * and what is replaced is kept beside it. No hub may serve the folder meanwhile.
 */
export function restore(file: string, { key, yes }: RestoreOptions): Work {
  return async (ports): Promise<Answer> => {
    const { words, place, now, newId, wait } = ports;
    const { dataDir, databaseUrl } = place;
    const copy = resolve(file);
    const keyFile = key ?? join(dataDir, 'hub.key');
    if (!existsSync(copy)) throw problem(words.noCopy, { file: copy });
    const letGo = await takeFolder(place, words, { isForHub: false, patienceMs: 0, wait });
    try {
      return await inWorkFolder(dataDir, (workFolder) =>
        withCopy(copy, ports, async () => {
          const from = openBackupFile(copy, keyFile, workFolder);
          try {
            const report = await reportOnCopy(from);
            const found = answerOnCopy(copy, report, ports);
            if (found.exitCode !== 0) return found;
            const promised = await promisedSeq(ports);
            const warnings =
              promised !== null && promised > report.head
                ? [fill(words.restoreForgets, { promised, head: report.head })]
                : [];
            if (!yes) {
              const lines = [...found.lines, ...warnings, fill(words.restoreAsks, { folder: dataDir })];
              return { exitCode: 1, lines, json: found.json };
            }
            const epoch = await rotateEpoch(from, newId);
            const kept = join(dataDir, nameOfKept(now()));
            const isReplacing = databaseUrl !== null || existsSync(join(dataDir, 'hub.db'));
            if (databaseUrl === null) await restoreIntoFolder(from, { dataDir, keyFile, kept, workFolder });
            else await withStore(ports, (store) => restoreIntoDatabase(from, store, `${kept}.db`));
            const keptAt = databaseUrl === null ? kept : `${kept}.db`;
            return done(
              [
                ...found.lines,
                ...warnings,
                fill(words.restored, { epoch }),
                ...(isReplacing ? [fill(words.restoreKept, { kept: keptAt })] : []),
              ],
              { ...found.json, epoch, kept: isReplacing ? keptAt : null },
            );
          } finally {
            await from.close();
          }
        }),
      );
    } finally {
      letGo();
    }
  };
}
