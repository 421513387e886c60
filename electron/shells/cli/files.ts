import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { CliWords } from './work.ts';

/** What the system calls the failure, for example ENOENT. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export function readInput(file: string, { mistake }: CliWords): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Obstacle(fill(mistake.noFile, { file, reason: reasonOf(error) }));
  }
}

/** Replaces the file only once the whole content is on the disk. */
export function writeOutput(file: string, bytes: Uint8Array, { mistake }: CliWords): void {
  const fresh = `${file}.part`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new Obstacle(fill(mistake.noOut, { file, reason: reasonOf(error) }));
  }
}
