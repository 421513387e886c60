import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** One level after the other: Node's own way never ends where a folder takes no folders, as /proc does. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it a moment ago.
    if (!isFolder(folder)) throw error;
  }
}

/** Makes the data folder, for its owner only; throws when it cannot be made, read or written. */
export function openDataFolder(folder: string): void {
  makeFolder(resolve(folder));
  accessSync(folder, constants.R_OK | constants.W_OK);
}
