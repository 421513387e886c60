import { expect, test } from 'vitest';
import { storeChecks } from '#shared/contract/app/desk.ts';
import { desk } from '../support.ts';

const sound = storeChecks.map((name) => ({ name, isSound: true, detail: '' }));

test('a sound store is said check by check', async () => {
  const ran = await desk(['verify'], { 'store.verify': { checks: sound } });

  expect(ran.exitCode).toBe(0);
  expect(ran.out.split('\n')).toHaveLength(storeChecks.length + 2);
  expect(ran.out).toContain('数据库完好：正常\n');
  expect(ran.out).toContain('全部正常。');
});

test('one bad check makes the exit code 1, with what was found', async () => {
  const checks = [...sound.slice(1), { name: 'integrity', isSound: false, detail: 'row 3 missing' }];

  const ran = await desk(['verify'], { 'store.verify': { checks } });
  const json = await desk(['verify', '--json'], { 'store.verify': { checks } });

  expect(ran.exitCode).toBe(1);
  expect(ran.out).toContain('数据库完好：有问题（row 3 missing）\n');
  expect(ran.out).toContain('检查发现问题');
  expect(json.json()).toEqual({ ok: false, checks });
});
