import { existsSync, readFileSync } from 'node:fs';

/**
 * Linux's line about a process: `pid (name) state parent ...`, where the name may hold blanks and brackets.
 *
 * @param {string} stat
 */
export const readStat = (stat) => {
  const nameEnd = stat.lastIndexOf(')');
  return {
    name: stat.slice(stat.indexOf('(') + 1, nameEnd),
    parent: Number(stat.slice(nameEnd + 2).split(' ')[1]),
  };
};

/** @param {number} pid */
const processAt = (pid) => {
  const path = `/proc/${pid}/stat`;
  return existsSync(path) ? readStat(readFileSync(path, 'utf8')) : undefined;
};

/**
 * npm runs a script through a shell that does not pass signals on, so ending npm would leave the program
 * behind. Tells when npm, or the shell between, has gone; says nothing when npm did not start us.
 *
 * @param {() => void} onGone
 */
export const watchNpm = (onGone) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const between = processAt(shell);
  const npm = /^(?:ba|da|z)?sh$/.test(between?.name ?? '') ? between?.parent : undefined;
  const watch = setInterval(() => {
    const isThere = process.ppid === shell && (npm === undefined || processAt(shell)?.parent === npm);
    if (isThere) return;
    clearInterval(watch);
    onGone();
  }, 500);
  watch.unref();
};
