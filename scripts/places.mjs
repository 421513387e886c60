import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** The Node 24 that npm's `node` package brings, so that an older Node on the machine does no harm. */
export const node24 = () =>
  inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The file behind a command of an installed package, to be run with Node: the links in `.bin` are shell
 * scripts on Windows.
 *
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export const toolFile = (packageName, command) => {
  const folder = inRoot('node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
};

/** The environment for programs of this project: what they start by name comes from node_modules first. */
export const projectEnv = () => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
});

/** @param {string} program */
export const isOnPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
