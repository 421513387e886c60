import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { badFile } from '#electron/files/bad-file.ts';
import { sheetLimits } from '#electron/files/sheet-limits.ts';
import { Refused } from '#shared/contract/reply.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { CliWords } from './work.ts';

/** What the system calls the failure, for example ENOENT. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Reads a spreadsheet. It is looked at first: a device or a pipe may never end. Refuses a larger one as its reader does. */
export function readInput(file: string, { mistake }: CliWords): Uint8Array {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Obstacle(fill(mistake.notFile, { file }));
    if (found.size > sheetLimits.fileBytes) throw badFile('too_large');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Obstacle || error instanceof Refused) throw error;
    throw new Obstacle(fill(mistake.noFile, { file, reason: reasonOf(error) }));
  }
}

/** Replaces the file only once the whole content is on the disk. */
export function writeOutput(file: string, bytes: Uint8Array, { mistake }: CliWords): void {
  const fresh = `${file}.part`;
  try {
    writeFileSync(fresh, bytes, { flush: true });
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    const reason = reasonOf(error);
    throw new Obstacle(fill(reason === 'ENOSPC' ? mistake.full : mistake.noOut, { file, reason }));
  }
}
