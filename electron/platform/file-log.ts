import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  detail?: Record<string, string | number>,
) => void;

const fileLimit = 1_000_000;
const oldFiles = 4;

/**
 * Appends one JSON line per entry to `logs/<name>.log`; past a megabyte the file becomes `.1`, and so on up to
 * `.4`. One process per name. A full or read-only disk must not stop the work that is being logged.
 */
export function createFileLog(dataDir: string, name: string, now: () => number): Log {
  const folder = join(dataDir, 'logs');
  const file = join(folder, `${name}.log`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  return (level, message, detail = {}) => {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...detail });
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > fileLimit) rotate(file);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // There is no better place to say that the log cannot be written.
    }
  };
}

function rotate(file: string): void {
  rmSync(`${file}.${oldFiles}`, { force: true });
  for (let number = oldFiles - 1; number >= 1; number--) {
    if (statSync(`${file}.${number}`, { throwIfNoEntry: false })) {
      renameSync(`${file}.${number}`, `${file}.${number + 1}`);
    }
  }
  renameSync(file, `${file}.1`);
}
