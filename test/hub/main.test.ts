import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { lookInto, temporaryFolder } from './support/store-of.ts';

const entry = join(import.meta.dirname, '../../hub/main.ts');

function start(...argv: string[]): ChildProcess {
  const child = spawn(process.execPath, [entry, ...argv], { stdio: 'pipe', env: { LANG: 'zh_CN.UTF-8' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (!stream) throw new Error('the streams are pipes');
  const [line] = (await once(createInterface({ input: stream }), 'line')) as [string];
  return line;
}

test('says ready once it serves, and ends with its parent', async () => {
  const hub = start('--data', temporaryFolder(), '--port', '0', '--with-parent');
  const line = await firstLine(hub.stdout);
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1] ?? '';
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ head: 0 });

  const port = new URL(url).port;
  const second = start('--data', temporaryFolder(), '--port', port);
  expect(await firstLine(second.stderr)).toContain(`端口 ${port} 已被别的程序占用`);
  expect(await once(second, 'exit')).toEqual([1, null]);

  hub.stdin?.end();
  expect(await once(hub, 'exit')).toEqual([0, null]);
}, 30_000);

test('a hub with demo people is full before it says ready', async () => {
  const hub = start('--demo', '--data', temporaryFolder(), '--port', '0');
  const url = (await firstLine(hub.stdout)).replace('ready ', '');
  const answer = await fetch(`${url}/api/accounts.listDemo`, { method: 'POST' });
  expect(await answer.json()).toMatchObject({ ok: true, value: { district: '示例区' } });
  hub.kill('SIGTERM');
  expect(await once(hub, 'exit')).toEqual([0, null]);
}, 60_000);

test('a hub whose shell goes while the demo is filled ends at once and leaves nothing half-filled', async () => {
  const folder = temporaryFolder();
  const hub = start('--demo', '--data', folder, '--port', '0', '--with-parent');
  let said = '';
  hub.stdout?.on('data', (text) => {
    said += String(text);
  });
  hub.stdin?.end();
  expect(await once(hub, 'exit')).toEqual([0, null]);
  expect(said).toBe('');
  expect(await lookInto(folder, (db) => db.selectFrom('person').select('id').execute())).toEqual([]);
}, 60_000);

test('a hub that cannot use its folder or its key says what to do', async () => {
  const noFolder = start('--data', '/dev/null/hub', '--port', '0');
  expect(await firstLine(noFolder.stderr)).toContain('打不开数据文件夹 /dev/null/hub');
  expect(await once(noFolder, 'exit')).toEqual([1, null]);

  const folder = temporaryFolder();
  writeFileSync(join(folder, 'hub.db'), '');
  const noKey = start('--data', folder, '--port', '0');
  expect(await firstLine(noKey.stderr)).toContain('请从备份里找回密钥文件');
}, 60_000);

test.runIf(existsSync('/proc/self'))(
  'a folder that takes no folders does not hold it up',
  async () => {
    const hub = start('--data', '/proc/commissioner-desk', '--port', '0');
    expect(await firstLine(hub.stderr)).toContain('打不开数据文件夹 /proc/commissioner-desk');
  },
  30_000,
);
