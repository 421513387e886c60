import { expect, it } from 'vitest';
import { defaultDataDir } from '#electron/platform/data-dir.ts';

it.each([
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    'C:\\Users\\a\\AppData\\Local\\commissioner-desk',
  ],
  ['win32', {}, 'C:\\Users\\a\\AppData\\Local\\commissioner-desk'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/commissioner-desk'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/a/.local/share/commissioner-desk'],
  ['darwin', {}, '/home/a/Library/Application Support/commissioner-desk'],
] as const)('on %s', (platform, env, folder) => {
  const homeDir = platform === 'win32' ? 'C:\\Users\\a' : '/home/a';
  expect(defaultDataDir({ platform, env, homeDir })).toBe(folder);
});

it('never lies in a roaming profile', () => {
  const env = { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' };
  expect(defaultDataDir({ platform: 'win32', env, homeDir: 'C:\\Users\\a' })).not.toContain('Roaming');
});
