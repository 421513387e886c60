import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { copyTables } from '#hub/store/copy-tables.ts';
import type { HubStore } from '#hub/store/db.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';

const companions = ['hub.db-wal', 'hub.db-shm'];

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some drives know no links.
    copyFileSync(from, to);
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Folds what was written last into the database file; one that is damaged keeps it beside itself. */
async function settleOld(dataDir: string): Promise<void> {
  try {
    await openSqliteStore(dataDir).close();
  } catch {
    // It is replaced because it cannot be used; all its files are kept as they are.
  }
}

/** Keeps the data that are about to be replaced, with their key, in `kept`. */
function keepOld(dataDir: string, kept: string): void {
  mkdirSync(kept, { mode: 0o700 });
  for (const name of ['hub.db', ...companions, 'hub.key'])
    if (existsSync(join(dataDir, name))) linkOrCopy(join(dataDir, name), join(kept, name));
}

/**
 * Puts the content of `from`, a store that may already be served, in the place of the SQLite database in `dataDir`,
 * encrypted with the key of `keyFile`. The data that were there are kept in `kept`. The new database is written whole
 * beside the old one and takes its name in one step: a crash leaves the old one or the new one. Nobody else may use
 * the folder meanwhile.
 */
export async function restoreIntoFolder(
  from: Pick<HubStore, 'read'>,
  {
    dataDir,
    keyFile,
    kept,
    workFolder,
  }: Readonly<Record<'dataDir' | 'keyFile' | 'kept' | 'workFolder', string>>,
): Promise<void> {
  const key = join(workFolder, 'hub.key');
  copyFileSync(keyFile, key);
  chmodSync(key, 0o600);
  const fresh = openSqliteStore(workFolder);
  try {
    await copyTables(from, fresh);
  } finally {
    await fresh.close();
  }
  flush(join(workFolder, 'hub.db'));
  if (existsSync(join(dataDir, 'hub.db'))) {
    await settleOld(dataDir);
    keepOld(dataDir, kept);
    // What a database wrote last must never be read into another one.
    for (const name of companions) rmSync(join(dataDir, name), { force: true });
  }
  renameSync(key, join(dataDir, 'hub.key'));
  renameSync(join(workFolder, 'hub.db'), join(dataDir, 'hub.db'));
  flush(dataDir);
}
