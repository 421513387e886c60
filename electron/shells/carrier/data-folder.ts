import { accessSync, constants, mkdirSync } from 'node:fs';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from './obstacle.ts';

/** Makes the data folder, for its owner only, or says why it cannot be used. */
export function openDataFolder(folder: string, noDataDir: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Obstacle(
      fill(noDataDir, { folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) }),
    );
  }
}
