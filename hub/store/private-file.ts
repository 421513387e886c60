import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Some drives know no links; there a crash in this moment may leave a part of the text. */
function makeWithoutLink(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
}

/**
 * Makes a small file that only its owner may read, unless it is there already: a crash leaves it whole or not at all,
 * and of several processes one makes it. SQLite takes such a file as its own and gives its companions the same mode.
 */
export function makePrivateFile(file: string, text: string): void {
  const fresh = `${file}.${process.pid}.new`;
  rmSync(fresh, { force: true });
  const handle = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!isThere(error)) makeWithoutLink(file, text);
  } finally {
    rmSync(fresh);
  }
}
