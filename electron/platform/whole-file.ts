import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

/** Puts the text on the disk beside `path`, under a name that no other process uses, and returns that name. */
function writeBeside(path: string, text: string): string {
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    const file = openSync(fresh, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return fresh;
}

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Replaces a small file so that a crash leaves either the old or the new text; only its owner may read it. */
export function writeWholeFile(path: string, text: string): void {
  renameSync(writeBeside(path, text), path);
}

/** Makes a small file unless it is there already: of several processes one makes it, and all find it whole. */
export function makeWholeFile(path: string, text: string): void {
  const fresh = writeBeside(path, text);
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!isThere(error)) makeWithoutLink(path, text);
  } finally {
    rmSync(fresh);
  }
}

/** Some removable drives know no links; there a crash in this moment may leave a part of the text. */
function makeWithoutLink(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
}
