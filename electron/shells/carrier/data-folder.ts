import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from './obstacle.ts';

/**
 * Makes the data folder, for its owner only, or says why it cannot be used. Answers with its one name, whatever links
 * and spellings led to it: two shells with different names of one folder would not find each other.
 */
export function openDataFolder(folder: string, noDataDir: string): string {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.R_OK | constants.W_OK);
    return realpathSync.native(folder);
  } catch (error) {
    throw new Obstacle(
      fill(noDataDir, { folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) }),
    );
  }
}

/** One level after the other: Node's own way never ends where a folder takes no folders, as /proc does. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it a moment ago.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
