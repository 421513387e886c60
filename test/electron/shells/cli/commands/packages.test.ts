import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { mostPackageBytes } from '#shared/contract/app/packages.ts';
import { Refused } from '#shared/contract/reply.ts';
import { fakeTaken } from '../../../../support/fake-packages.ts';
import { desk, temporaryFolder } from '../support.ts';

const bytes = Buffer.from('CDPKG').toString('base64');
const made = { fileName: 'lin-20261124-140000-out.cdpkg', bytes, operations: 3 };

it('writes what waits under the name that was asked for, or into a folder', async () => {
  const stick = temporaryFolder();
  const file = join(stick, 'mine.cdpkg');
  const ran = await desk(['package', 'out', '--to', file], { 'packages.export': made });
  expect([ran.exitCode, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain(`已导出 ${file}，内有 3 条待同步内容`);
  const json = await desk(['package', 'out', '--to', stick, '--json'], { 'packages.export': made });
  expect(json.json()).toEqual({ ok: true, file: join(stick, made.fileName), operations: 3 });
  expect(readdirSync(stick).toSorted()).toEqual([made.fileName, 'mine.cdpkg']);
  expect(readFileSync(file, 'utf8')).toBe('CDPKG');
});

it('leaves no half file on a full stick, and says so', async () => {
  const stick = temporaryFolder();
  const file = join(stick, 'mine.cdpkg');
  writeFileSync(file, 'the one before');
  symlinkSync('/dev/full', `${file}.part`);
  const ran = await desk(['package', 'out', '--to', file], { 'packages.export': made });
  expect([ran.exitCode, ran.out]).toEqual([1, '']);
  expect(ran.err).toContain('空间不够');
  expect(readdirSync(stick)).toEqual(['mine.cdpkg']);
  expect(readFileSync(file, 'utf8')).toBe('the one before');
});

test.each([
  ['everything arrived', {}, 0, '收到 3 条判定'],
  ['something was refused', { refused: 1 }, 1, '被退回 1 条'],
  ['the hub has more', { place: 'more' }, 1, '继续交换'],
  ['the hub was restored', { isNewEpoch: true, waiting: 2 }, 1, '服务器从备份恢复过'],
  ['the line was faster', { place: 'elsewhere' }, 0, '比回执更新'],
])('%s', async (_what, change, exitCode, sentence) => {
  const file = join(temporaryFolder(), 'reply.cdpkg');
  writeFileSync(file, 'CDPKG');
  const answers = { 'packages.import': { ...fakeTaken, ...change } };
  const ran = await desk(['package', 'in', file], answers);
  expect(ran.exitCode).toBe(exitCode);
  expect(ran.out).toContain(sentence);
  expect(ran.asked.at(-1)).toEqual({ name: 'packages.import', input: { fileName: 'reply.cdpkg', bytes } });
  const json = await desk(['package', 'in', file, '--json'], answers);
  expect(json.json()).toEqual({ ok: exitCode === 0, file, ...fakeTaken, ...change });
});

it('names the file that was refused', async () => {
  const file = join(temporaryFolder(), 'reply.cdpkg');
  writeFileSync(file, 'CDPKG');
  const refusal = new Refused('package_damaged', { params: { file: 'reply.cdpkg' } });
  const ran = await desk(['package', 'in', file, '--json'], { 'packages.import': refusal });
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toMatch(/^reply\.cdpkg 有改动或损坏/);
  expect(ran.json()).toMatchObject({ ok: false, refusal: { code: 'package_damaged' } });
});

it("hands in somebody's package and writes the reply", async () => {
  const stick = temporaryFolder();
  const file = join(stick, 'out.cdpkg');
  writeFileSync(file, 'CDPKG');
  const reply = { fileName: 'mu-20261124-140000-reply.cdpkg', bytes, account: 'mu', operations: 5 };
  const ran = await desk(['package', 'carry', file, '--to', stick, '--json'], { 'packages.carry': reply });
  expect(ran.json()).toEqual({ ok: true, file: join(stick, reply.fileName), account: 'mu', operations: 5 });
});

it('opens nothing that is missing, no file, or too large', async () => {
  const stick = temporaryFolder();
  const large = join(stick, 'large.cdpkg');
  writeFileSync(large, '');
  truncateSync(large, mostPackageBytes + 1);
  const sentenceFor = async (file: string) => (await desk(['package', 'in', file])).err;
  expect(await sentenceFor(join(stick, 'none.cdpkg'))).toContain('ENOENT');
  expect(await sentenceFor(stick)).toContain('不是离线包');
  expect(await sentenceFor(large)).toContain('太大');
  expect((await desk(['package', 'carry', large])).exitCode).toBe(2);
});
