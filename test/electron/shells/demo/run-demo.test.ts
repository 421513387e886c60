import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDemo } from '#electron/shells/demo/run-demo.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { temporaryFolder } from '../cli/support.ts';

const { usage } = catalogues['zh-CN'].demo;

async function demo(...argv: string[]) {
  let err = '';
  const exitCode = await runDemo(argv, {
    locale: 'zh-CN',
    stdout: () => undefined,
    onInterrupt: () => undefined,
    stderr: (text) => {
      err += text;
    },
  });
  return { exitCode, err };
}

test.each([[[]], [['--out']], [['--out', '']], [['--out', 'd', '--fast']], [['list.xlsx', '--out', 'd']]])(
  '%j is wrong usage',
  async (argv) => {
    expect(await demo(...argv)).toEqual({ exitCode: 2, err: `${usage}\n` });
  },
);

test('a folder or a list that cannot be used is said before anything starts', async () => {
  const folder = temporaryFolder();
  const taken = join(folder, 'taken');
  writeFileSync(taken, '');
  const missing = join(folder, 'missing.xlsx');

  expect(await demo('--out', taken)).toEqual({
    exitCode: 1,
    err: `不能写入文件夹 ${taken}：EEXIST。请检查磁盘和权限，或者换一个文件夹。\n`,
  });
  expect(await demo('--out', folder, '--enterprises', missing)).toEqual({
    exitCode: 1,
    err: `读不到文件 ${missing}：ENOENT。请检查路径和权限。\n`,
  });
});
