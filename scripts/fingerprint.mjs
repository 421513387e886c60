import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} path
 * @returns {string[]} every file at or below the path, in a fixed order
 */
const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
};

/**
 * One hash over names and contents of files and folders, the same on every machine and for every checkout.
 *
 * @param {string} root folder that the paths are relative to
 * @param {string[]} paths files or folders; missing ones count as empty
 * @returns {string} SHA-256 in hex
 */
export const fingerprint = (root, paths) => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      const content = readFileSync(file);
      const name = file.slice(root.length).replaceAll('\\', '/');
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
};
