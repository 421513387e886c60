import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runToEnd } from './child.mjs';
import { fingerprint } from './fingerprint.mjs';
import { isInstalled } from './lock-file.mjs';
import { inRoot, node24, projectEnv, root, toolFile } from './places.mjs';
import { bilingual, Obstacle, say } from './say.mjs';

const oldestNode = 18;
const rendererSources = [
  'renderer',
  'shared',
  'resources',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** @param {string} path */
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * @param {string} path
 * @param {string} text
 */
const writeText = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** @param {string} name */
const logFile = (name) => {
  const path = inRoot('.cache', 'setup', name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
};

/**
 * npm must not run on the Node inside the node_modules it is about to remove, nor believe that it is still
 * inside the script that started us.
 */
const envForNpm = () => {
  const own = inRoot('node_modules');
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?:package|lifecycle|execpath|node_execpath|command)|INIT_CWD$|NODE$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => !folder.startsWith(own))
      .join(delimiter),
  };
};

const hasAllPackages = () => {
  const installed = readText(inRoot('node_modules', '.package-lock.json'));
  if (installed === undefined || !existsSync(node24())) return false;
  return isInstalled(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')), JSON.parse(installed));
};

const installPackages = async () => {
  if (process.platform === 'win32' && process.execPath.startsWith(inRoot('node_modules'))) {
    throw new Obstacle(
      bilingual(
        '依赖有更新，请先运行一次 npm ci，再重新运行本命令。',
        'The packages have changed: run `npm ci` once, then this command again.',
      ),
    );
  }
  say(
    bilingual(
      '正在安装依赖，第一次需要一两分钟……',
      'Installing the packages; the first time this takes a minute or two ...',
    ),
  );
  const log = logFile('npm-ci.log');
  const output = openSync(log, 'w');
  const { code } = await runToEnd('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    env: envForNpm(),
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    limit: AbortSignal.timeout(20 * 60_000),
  });
  if (code !== 0 || !existsSync(node24())) {
    throw new Obstacle(
      bilingual(
        `依赖没有装好：请检查网络和磁盘空间后重新运行本命令，详细信息见 ${log}。`,
        `The packages could not be installed: check the network and the free disk space and run this command again; details are in ${log}.`,
      ),
    );
  }
};

/** Makes node_modules what package-lock.json says; costs a few milliseconds when it already is. */
export const ensurePackages = async () => {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Obstacle(
      bilingual(
        `需要 Node.js ${oldestNode} 或更新的版本，这台电脑上是 ${process.versions.node}。`,
        `Node.js ${oldestNode} or newer is needed; this machine has ${process.versions.node}.`,
      ),
    );
  }
  const stamp = inRoot('node_modules', '.commissioner-desk');
  const wanted = fingerprint(root, ['package-lock.json']);
  if (readText(stamp) === wanted && existsSync(node24())) return;
  if (!hasAllPackages()) await installPackages();
  writeText(stamp, wanted);
};

/** Builds the screen into dist/renderer when its sources have changed since it was built. */
export const ensureRenderer = async () => {
  if (!existsSync(inRoot('renderer', 'index.html'))) return;
  const stamp = inRoot('dist', 'renderer', '.stamp');
  const wanted = fingerprint(root, rendererSources);
  if (readText(stamp) === wanted) return;
  say(bilingual('正在生成界面……', 'Building the screen ...'));
  const { code } = await runToEnd(node24(), [toolFile('vite', 'vite'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: projectEnv(),
    // The build's words go where ours go: standard output belongs to the program that is started.
    stdio: ['ignore', 2, 2],
    limit: AbortSignal.timeout(5 * 60_000),
  });
  if (code !== 0) {
    throw new Obstacle(
      bilingual('界面没有生成，原因见上。', 'The screen could not be built; the reason is above.'),
    );
  }
  writeText(stamp, wanted);
};

/** Bundles the desktop shell's processes into dist/desktop; esbuild needs well under a second. */
export const ensureDesktop = async () => {
  const { code } = await runToEnd(node24(), [join(root, 'scripts', 'build-desktop.mjs')], {
    cwd: root,
    env: projectEnv(),
    stdio: ['ignore', 2, 2],
    limit: AbortSignal.timeout(60_000),
  });
  if (code !== 0) {
    throw new Obstacle(
      bilingual('桌面程序没有生成，原因见上。', 'The desktop shell could not be built; the reason is above.'),
    );
  }
};
