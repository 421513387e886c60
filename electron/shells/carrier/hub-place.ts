import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from '#electron/platform/whole-file.ts';

const port = z.int().min(1).max(65_535).optional();

/**
 * `hub.json` of the data folder: `url` is set where an office has a hub; `port` is where the embedded one was, and
 * `windowPort` where browser windows found the desk.
 */
const hubPlace = z.object({ url: z.url().optional(), port, windowPort: port });
export type HubPlace = z.infer<typeof hubPlace>;

const fileOf = (dataDir: string): string => join(dataDir, 'hub.json');

/** Where the hub is, as far as this folder knows; a file that cannot be read counts as none. */
export function readHubPlace(dataDir: string): HubPlace {
  try {
    const read = hubPlace.safeParse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** Keeps a port for the next start, so that a window that is still open finds its desk again. */
export function rememberPort(dataDir: string, place: Pick<HubPlace, 'port' | 'windowPort'>): void {
  writeWholeFile(fileOf(dataDir), JSON.stringify({ ...readHubPlace(dataDir), ...place }));
}
