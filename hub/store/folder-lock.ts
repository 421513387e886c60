import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makePrivateFile } from './private-file.ts';

/**
 * Takes a data folder for as long as this process lives or until the returned function is called; null when another
 * process has it. `alone` keeps everybody else out; otherwise others who do not ask for it alone may come too. The
 * system itself holds the lock, so that one of a process that was killed is never left behind.
 */
export function lockFolder(dataDir: string, { alone }: { readonly alone: boolean }): (() => void) | null {
  const file = join(dataDir, 'hub.lock');
  makePrivateFile(file, '');
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec(alone ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT count(*) FROM sqlite_schema');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if ((error as { readonly code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
}
