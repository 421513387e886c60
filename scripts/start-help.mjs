import { bilingual } from './say.mjs';

/** @param {string[]} args */
export const asksForHelp = (args) => args.includes('--help') || args.includes('-h');

/** @type {[option: string, zh: string, en: string][]} */
const options = [
  ['--shell desktop|browser', '用桌面窗口还是浏览器打开', 'a desktop window or the browser'],
  ['--no-open', '不自动打开浏览器，只给出地址', 'give the address and do not open the browser'],
  ['--port N', '浏览器窗口用的端口', 'the port for browser windows'],
  ['--data DIR', '数据文件夹', 'the data folder'],
  [
    '--hub URL',
    '服务器地址；不写时用随附的示例服务器',
    'the hub; without it, the demo hub that comes with the desk',
  ],
  [
    '--no-sandbox',
    '桌面窗口不用沙箱，例如在 root 下',
    'no sandbox for the desktop window, for example under root',
  ],
  ['--help', '显示这份说明', 'show this help'],
];

/** What `npm start` takes, one option a line. */
export const startHelp = () => {
  const width = Math.max(...options.map(([option]) => option.length));
  const lines = options.map(([option, zh, en]) => `  ${option.padEnd(width)}  ${bilingual(zh, en)}`);
  return [bilingual('用法：npm start -- [选项]', 'Usage: npm start -- [options]'), ...lines].join('\n');
};
