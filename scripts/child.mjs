import { spawn } from 'node:child_process';
import { watchNpm } from './npm-ancestors.mjs';

/** @type {NodeJS.Signals[]} */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const isWindows = process.platform === 'win32';

/**
 * Ends a child and all it has started: it leads a process group of its own where the system has them.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
const endGroup = (child, signal) => {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group ended between the decision and the signal.
  }
};

/**
 * Runs a program to its end. When the limit is reached, or when this process is told to end, the program and
 * everything it started are ended too; told twice, at once.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, limit: AbortSignal, cwd?: string, shell?: boolean }} options
 * @returns {Promise<{ code: number, isOverLimit: boolean }>} code 127 when the program could not be started
 */
export const runToEnd = (command, args, { limit, env = process.env, stdio = 'inherit', ...rest }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...rest, env, stdio, detached: !isWindows });
    let isOverLimit = false;
    let isEnding = false;
    const endAtLimit = () => {
      isOverLimit = true;
      endGroup(child, 'SIGKILL');
    };
    limit.addEventListener('abort', endAtLimit, { once: true });
    /** @param {NodeJS.Signals} signal */
    const endWithUs = (signal) => {
      endGroup(child, isEnding ? 'SIGKILL' : signal);
      isEnding = true;
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143));
    };
    for (const signal of endingSignals) process.on(signal, endWithUs);

    /** @param {number} code */
    const finish = (code) => {
      limit.removeEventListener('abort', endAtLimit);
      for (const signal of endingSignals) process.off(signal, endWithUs);
      resolve({ code, isOverLimit });
    };
    child.once('error', () => finish(127));
    child.once('close', (code) => finish(code ?? 1));
  });

/**
 * Becomes the given program. Where the system can replace a process this never returns; elsewhere, and under
 * npm, which may be ended without telling us, the program runs as a child that receives our signals and whose
 * end is ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export const become = (command, args, env) => {
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  if (!isWindows && !isUnderNpm && process.execve !== undefined)
    process.execve(command, [command, ...args], env);

  const child = spawn(command, args, { stdio: 'inherit', env, windowsHide: false });
  for (const signal of endingSignals) {
    process.on(signal, () => {
      // At a terminal Ctrl-C already reaches the whole foreground group, and a second one may mean "at once".
      const isDelivered = signal === 'SIGINT' && process.stdin.isTTY;
      if (!isDelivered) child.kill(signal);
    });
  }
  watchNpm(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(127);
  });
  child.once('close', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};
