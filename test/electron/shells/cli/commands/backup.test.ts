import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, temporaryFolder } from '../support.ts';

/** The core's own copy, ten bytes long. */
function kept(size = 10) {
  const folder = temporaryFolder();
  const file = join(folder, 'desk-1.db');
  writeFileSync(file, '0123456789');
  return { file, answers: { 'store.backup': { file, size } } };
}

test('the core’s copy lands in a file of its own, and says how it can be recognised', async () => {
  const { file, answers } = kept();
  const folder = temporaryFolder();
  const to = join(folder, 'usb.db');

  const ran = await desk(['backup', '--to', to, '--json'], answers);

  expect(ran.exitCode).toBe(0);
  expect(ran.json()).toEqual({
    ok: true,
    file: to,
    bytes: 10,
    sha256: '84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882',
    keptIn: file,
  });
  expect(readFileSync(to, 'utf8')).toBe('0123456789');
  expect(readdirSync(folder)).toEqual(['usb.db']);
});

test('a file that exists is not replaced, and the core is not even opened', async () => {
  const to = join(temporaryFolder(), 'usb.db');
  writeFileSync(to, 'something dear');

  const ran = await desk(['backup', '--to', to]);

  expect([ran.exitCode, ran.opened.length]).toEqual([1, 0]);
  expect(ran.err).toBe(`文件 ${to} 已经存在，请换一个名字。\n`);
  expect(readFileSync(to, 'utf8')).toBe('something dear');
});

test('a file that appears while the core copies is not replaced either', async () => {
  const { answers } = kept();
  const to = join(temporaryFolder(), 'usb.db');

  const ran = await desk(['backup', '--to', to], {
    'store.backup': () => {
      writeFileSync(to, 'something dear');
      return answers['store.backup'];
    },
  });

  expect([ran.exitCode, ran.err]).toEqual([1, `文件 ${to} 已经存在，请换一个名字。\n`]);
  expect(readFileSync(to, 'utf8')).toBe('something dear');
});

test('a copy that is not what the core wrote is removed', async () => {
  const { answers } = kept(11);
  const folder = temporaryFolder();

  const ran = await desk(['backup', '--to', join(folder, 'usb.db')], answers);

  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('不一致');
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written is said', async () => {
  const { answers } = kept();
  const to = join(temporaryFolder(), 'no', 'usb.db');

  const ran = await desk(['backup', '--to', to], answers);

  expect([ran.exitCode, ran.err]).toEqual([1, `写不了文件 ${to}：ENOENT。请检查文件夹、权限和磁盘空间。\n`]);
});
