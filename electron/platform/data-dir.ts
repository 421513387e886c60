import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDir: string;
}

const folder = 'commissioner-desk';

/**
 * Where this person's desk data lives when nothing else is said. On Windows it is the local folder, since a
 * roaming profile would copy an open database.
 */
export function defaultDataDir({ platform, env, homeDir }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(homeDir, 'AppData', 'Local'), folder);
  }
  if (platform === 'darwin') return posix.join(homeDir, 'Library', 'Application Support', folder);
  return posix.join(env.XDG_DATA_HOME || posix.join(homeDir, '.local', 'share'), folder);
}
