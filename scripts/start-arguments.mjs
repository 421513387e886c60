import { bilingual, Obstacle } from './say.mjs';

/**
 * Takes what start.mjs itself decides on out of the arguments; the shell receives the rest untouched.
 *
 * @param {string[]} args
 * @returns {{ requested: 'desktop' | 'browser' | undefined, hasNoSandbox: boolean, rest: string[] }}
 */
export const readStartArguments = (args) => {
  /** @type {string | undefined} */
  let requested;
  let hasNoSandbox = false;
  /** @type {string[]} */
  const rest = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--shell') requested = queue.shift() ?? '';
    else if (arg.startsWith('--shell=')) requested = arg.slice('--shell='.length);
    else if (arg === '--no-sandbox') hasNoSandbox = true;
    else rest.push(arg);
  }
  if (requested === undefined || requested === 'desktop' || requested === 'browser') {
    return { requested, hasNoSandbox, rest };
  }
  throw new Obstacle(
    bilingual(
      `--shell 只能是 desktop 或 browser，不能是“${requested}”。`,
      `--shell takes desktop or browser, not "${requested}".`,
    ),
  );
};
