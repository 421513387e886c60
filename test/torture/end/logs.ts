import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '../../simulator/violation.ts';

const invariant = 'quiet logs';

/** What somebody says only because of what was done to them. */
export interface Excuses {
  readonly wasDiskFull: boolean;
}

const ofFullDisk =
  /disk_full|SQLITE_FULL|database or disk is full|SQLITE_IOERR|disk I\/O error|ENOSPC|no space left/i;

/** The lines of a log that tell of something; the stack under an error belongs to it. */
const linesIn = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s/.test(line))
    : [];

/** One line for many that differ only in what is random. */
const normal = (line: string): string =>
  line.replaceAll(/"at":"[^"]*",?/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>');

/** Every line in the logs under a folder that nothing which was done explains, each once with how often it came. */
export function unexpectedLines(who: string, folder: string, { wasDiskFull }: Excuses): Violation[] {
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.log(?:\.\d)?$/.test(name))
    .flatMap((name) => linesIn(join(folder, name)))
    .filter((line) => !(wasDiskFull && ofFullDisk.test(line)));
  return [...Map.groupBy(lines, normal)].map(([line, same]) => ({
    invariant,
    what: `${who}, ${same.length} times: ${line}`,
  }));
}
