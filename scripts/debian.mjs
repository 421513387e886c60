import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { runToEnd } from './child.mjs';
import { inRoot, isOnPath } from './places.mjs';
import { bilingual, say } from './say.mjs';

/**
 * What the tests use and npm does not have.
 *
 * @typedef {{ packageName: string, limitSeconds: number, isPresent: () => boolean, zh: string, en: string }} SystemPart
 * @type {Record<'chromium' | 'fonts' | 'spreadsheet', SystemPart>}
 */
export const systemParts = {
  chromium: {
    packageName: 'chromium',
    limitSeconds: 6 * 60,
    isPresent: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
    zh: '浏览器测试需要 Chromium',
    en: 'the browser tests need Chromium (or CHROMIUM_PATH set to one)',
  },
  fonts: {
    packageName: 'fonts-noto-cjk',
    limitSeconds: 4 * 60,
    isPresent: () =>
      existsSync('/usr/share/fonts/opentype/noto') ||
      (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '',
    zh: '界面测试需要中文字体',
    en: 'the screen tests need a Chinese font',
  },
  spreadsheet: {
    packageName: 'libreoffice-calc',
    limitSeconds: 6 * 60,
    isPresent: () => isOnPath('soffice'),
    zh: '导出文件的测试会用 LibreOffice 打开文件，没有它时跳过',
    en: 'the test that opens exported files with LibreOffice is skipped without it',
  },
};

const installPrefix = () => {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
};

/**
 * Installs what is missing with apt-get, where this is Debian and we may; otherwise says in one sentence what
 * is missing and goes on: the test that needs it will say so too.
 *
 * @param {SystemPart[]} parts
 */
export const ensureSystemParts = async (parts) => {
  const missing = parts.filter((part) => !part.isPresent());
  if (process.platform !== 'linux' || missing.length === 0) return;

  const prefix = isOnPath('apt-get') ? installPrefix() : undefined;
  mkdirSync(inRoot('.cache', 'setup'), { recursive: true });
  const output = openSync(inRoot('.cache', 'setup', 'apt.log'), 'w');
  /**
   * @param {string[]} args
   * @param {number} limitSeconds
   */
  const apt = async (args, limitSeconds) => {
    const [command = '', ...rest] = [
      ...(prefix ?? []),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=120',
      '-o',
      'Acquire::Retries=1',
      '-o',
      'Acquire::http::Timeout=20',
      ...args,
    ];
    return runToEnd(command, rest, {
      stdio: ['ignore', output, output],
      limit: AbortSignal.timeout(limitSeconds * 1000),
    });
  };

  if (prefix !== undefined) await apt(['update'], 120);
  for (const { packageName, limitSeconds, isPresent, zh, en } of missing) {
    if (prefix !== undefined) {
      say(bilingual(`正在安装 ${packageName}……`, `Installing ${packageName} ...`));
      await apt(['install', '-y', '--no-install-recommends', packageName], limitSeconds);
    }
    if (!isPresent()) {
      say(
        bilingual(
          `${zh}；没有装上，可以手动运行 sudo apt-get install ${packageName}。`,
          `${en}; it could not be installed here, try: sudo apt-get install ${packageName}`,
        ),
      );
    }
  }
};
