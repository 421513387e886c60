import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '#electron/platform/whole-file.ts';

/** The secret that signs seats. It is kept, so that a window survives a restart of the desk. */
export function readSeatSecret(dataDir: string): string {
  const file = join(dataDir, 'seat-secret');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const fresh = randomBytes(32).toString('hex');
  writeWholeFile(file, fresh);
  return fresh;
}

/** Cookies are shared by every port of 127.0.0.1, so each data folder needs a name of its own. */
export function seatCookieName(secret: string): string {
  return `desk_seat_${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
}

export const newSeat = (): string => randomBytes(16).toString('hex');
