import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { operatorOf } from './support/operator.ts';
import { lookInto, temporaryFolder } from './support/store-of.ts';

const entry = join(import.meta.dirname, '../../hub/main.ts');

function start(...argv: string[]): ChildProcess {
  return startIn({}, ...argv);
}

function startIn(environment: Readonly<Record<string, string>>, ...argv: string[]): ChildProcess {
  const env = { LANG: 'zh_CN.UTF-8', ...environment };
  const child = spawn(process.execPath, [entry, ...argv], { stdio: 'pipe', env });
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

/** Runs a command to its end; what stands on standard input is its only line. */
async function run(line: string, ...argv: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const child = start(...argv);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    said.out += String(text);
  });
  child.stderr?.on('data', (text) => {
    said.err += String(text);
  });
  child.stdin?.end(`${line}\n`);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

test('people are added while the hub serves, whose desks hear of it; only a restore has to wait', async () => {
  const folder = temporaryFolder();
  const data = ['--data', folder];
  const { type } = operatorOf(folder);
  await type('units', 'add', '--name', '服务中心', '--kind', 'city');
  const wang = ['--account', 'wang', '--name', '王一', '--unit', '服务中心'];
  expect(await run('a long password', 'people', 'add', ...data, ...wang)).toMatchObject({ code: 0, err: '' });

  const hub = start('serve', ...data, '--port', '0');
  const url = (await firstLine(hub.stdout)).replace('ready ', '');
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ ok: true, missing: [] });
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_resident_memory_bytes');
  const signIn = await fetch(`${url}/api/accounts.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'wang', password: 'a long password', deviceId: null }),
  });
  const { value } = (await signIn.json()) as { value: { accessToken: string } };
  const stream = await fetch(`${url}/events`, { headers: { authorization: `Bearer ${value.accessToken}` } });
  const reader = stream.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await next()).toBe('data: {"head":2}\n\n');

  const copy = join(folder, 'copy.db');
  expect(await run('', 'backup', ...data, '--out', copy)).toMatchObject({ code: 0 });
  await type('grants', 'add', '--account', 'wang', '--role', 'inspector', '--city');
  expect(await next()).toBe('data: {"head":3}\n\n');
  expect(await type('restore', copy, '--yes')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('in use by another hub'),
  });

  hub.kill('SIGTERM');
  // The stream ends with the hub; it is not broken off.
  expect((await reader?.read())?.done).toBe(true);
  expect(await once(hub, 'exit')).toEqual([0, null]);
  // What changed since the copy is in another one.
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  expect((await type('restore', copy, '--yes')).exitCode).toBe(0);
}, 120_000);

test('a second signal ends a hub at once that still answers somebody', async () => {
  const hub = start('--data', temporaryFolder(), '--port', '0');
  const url = new URL((await firstLine(hub.stdout)).replace('ready ', ''));
  const slow = connect(Number(url.port), url.hostname);
  onTestFinished(() => void slow.destroy());
  slow.on('error', () => undefined);
  await once(slow, 'connect');
  // The body of this request never comes.
  slow.write(
    'POST /api/accounts.signIn HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  );
  await expect
    .poll(async () => (await fetch(new URL('/metrics', url))).text())
    .toContain('hub_fetch_in_work 1');
  hub.kill('SIGTERM');
  await expect.poll(async () => (await fetch(new URL('/health/ready', url))).status).toBe(503);
  await expect
    .poll(() => {
      hub.kill('SIGTERM');
      return hub.exitCode;
    })
    .toBe(143);
}, 60_000);

test('an address of a database that does not answer is named without its password', async () => {
  const hub = startIn(
    { HUB_DATABASE_URL: 'postgres://hub:the-secret@127.0.0.1:1/hub' },
    '--data',
    temporaryFolder(),
    '--port',
    '0',
  );
  const line = await firstLine(hub.stderr);
  expect(line).toContain('HUB_DATABASE_URL');
  expect(line).not.toContain('the-secret');
  expect(await once(hub, 'exit')).toEqual([1, null]);
}, 60_000);
