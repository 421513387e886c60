import { bilingual } from './say.mjs';

/**
 * @typedef {'present' | 'absent' | 'download-failed'} ElectronBinary
 * @typedef {{
 *   requested: 'desktop' | 'browser' | undefined,
 *   platform: NodeJS.Platform,
 *   arch: string,
 *   binary: ElectronBinary,
 *   hasDisplay: boolean,
 *   isRoot: boolean,
 *   isSandboxRefused: boolean,
 *   hasNoSandbox: boolean,
 * }} Circumstances
 * @typedef {{ shell: 'desktop', needsDownload: boolean } | { shell: 'browser', sentence?: string }} Choice
 */

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const electronBuilds = {
  linux: ['x64', 'arm64', 'arm'],
  darwin: ['x64', 'arm64'],
  win32: ['x64', 'arm64', 'ia32'],
};

/**
 * Why the desktop window cannot open here, the reasons that no download would change first.
 *
 * @param {Circumstances} circumstances
 * @returns {string | undefined} one sentence
 */
const obstacleToDesktop = ({
  platform,
  arch,
  binary,
  hasDisplay,
  isRoot,
  isSandboxRefused,
  hasNoSandbox,
}) => {
  if (!electronBuilds[platform]?.includes(arch) && binary !== 'present') {
    return bilingual(
      `Electron 没有适合这台电脑（${platform} ${arch}）的版本，改在浏览器中打开。`,
      `There is no Electron for this machine (${platform} ${arch}), so the desk opens in a browser.`,
    );
  }
  if (!hasDisplay) {
    return bilingual(
      '没有图形显示，改在浏览器中打开。',
      'There is no display for a desktop window, so the desk opens in a browser.',
    );
  }
  if (isRoot && !hasNoSandbox) {
    return bilingual(
      'root 用户下 Electron 不能启用沙箱，改在浏览器中打开；请换普通用户，或明确加上 --no-sandbox。',
      'Electron has no sandbox under root, so the desk opens in a browser; use an ordinary user, or ask for --no-sandbox yourself.',
    );
  }
  if (binary === 'download-failed') {
    return bilingual(
      'Electron 没有下载成功，改在浏览器中打开；可运行 npx install-electron 单独下载。',
      'Electron could not be downloaded, so the desk opens in a browser; `npx install-electron` fetches it on its own.',
    );
  }
  if (isSandboxRefused && !hasNoSandbox) {
    return bilingual(
      '这台电脑不允许普通程序建立沙箱，改在浏览器中打开；请管理员为 Electron 的 chrome-sandbox 设置权限，或明确加上 --no-sandbox。',
      "This system refuses Electron's sandbox, so the desk opens in a browser; have chrome-sandbox made setuid root, or ask for --no-sandbox yourself.",
    );
  }
  return undefined;
};

/**
 * Which shell carries the desk here. The desktop window comes first; when it cannot be had the desk still
 * opens, in a browser, and says why in one sentence.
 *
 * @param {Circumstances} circumstances
 * @returns {Choice}
 */
export const chooseShell = (circumstances) => {
  if (circumstances.requested === 'browser') return { shell: 'browser' };
  const sentence = obstacleToDesktop(circumstances);
  if (sentence !== undefined) return { shell: 'browser', sentence };
  return { shell: 'desktop', needsDownload: circumstances.binary === 'absent' };
};
