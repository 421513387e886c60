import { existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runToEnd } from './child.mjs';
import { inRoot, node24, projectEnv, root, toolFile } from './places.mjs';
import { bilingual, say } from './say.mjs';

const limitSeconds = 60;

/** @returns {string | undefined} the Electron program, where it has been unpacked already */
export const findElectron = () => {
  const folder = inRoot('node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined;
  const unpackedElsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (program === undefined && unpackedElsewhere === undefined) return undefined;
  const path = join(unpackedElsewhere ?? join(folder, 'dist'), program ?? 'electron');
  return existsSync(path) ? path : undefined;
};

/** Fetches the binary that the electron package leaves out; gives up soon, since the desk can do without. */
export const downloadElectron = async () => {
  say(
    bilingual(
      `正在下载 Electron（约 100 MB，最多 ${limitSeconds} 秒）……`,
      `Downloading Electron (about 100 MB, at most ${limitSeconds} seconds) ...`,
    ),
  );
  mkdirSync(inRoot('.cache', 'setup'), { recursive: true });
  const output = openSync(inRoot('.cache', 'setup', 'electron.log'), 'w');
  await runToEnd(node24(), [toolFile('electron', 'install-electron')], {
    cwd: root,
    env: projectEnv(),
    stdio: ['ignore', output, output],
    limit: AbortSignal.timeout(limitSeconds * 1000),
  });
};

/** @param {string} path */
const kernelSwitch = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);

/**
 * Whether this Linux keeps ordinary programs from making a sandbox and Electron's own setuid helper is not set
 * up either (Ubuntu since 24.04, some hardened desktops).
 *
 * @param {string | undefined} electron
 */
export const isSandboxRefused = (electron) => {
  if (process.platform !== 'linux' || electron === undefined) return false;
  const isRestricted =
    kernelSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSwitch('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  const helper = join(dirname(electron), 'chrome-sandbox');
  const isHelperReady =
    existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4000) !== 0;
  return isRestricted && !isHelperReady;
};
