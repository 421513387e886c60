import { beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#hub/accounts/passwords.ts';
import type { Hub } from '#hub/hub.ts';
import { startStory } from '../support/story.ts';

let password = '';
beforeAll(async () => {
  password = await hashPassword('right', (size) => new Uint8Array(size).fill(3));
});

async function withAccount() {
  const story = await startStory();
  const since = '2026-01-01T00:00:00.000Z';
  const person = { id: 'real', name: '真人', account: 'real', title: '', unitId: 'unit-service', grants: [] };
  await story.hub.seed((seeder) => seeder.addPerson({ person, password, isDemo: false, since }));
  return story;
}

const signIn = (
  hub: Hub,
  account: string,
  typed: string,
  address = '10.0.0.1',
  deviceId: string | null = null,
) => hub.call('accounts.signIn', { account, password: typed, deviceId }, { accessToken: null, address });

const wrong = { ok: false, refusal: { code: 'wrong_password' } };

test('an unknown account and a wrong password sound the same', async () => {
  const { hub } = await withAccount();
  expect(await signIn(hub, 'real', 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'nobody', 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'real', 'right')).toMatchObject({ ok: true, value: { person: { id: 'real' } } });
});

test('from the fifth failure on, each one doubles the wait, for that address alone', async () => {
  const { hub, clock } = await withAccount();
  for (let failure = 1; failure <= 4; failure += 1) expect(await signIn(hub, 'real', 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'real', 'wrong')).toEqual(wrong);
  const later = (seconds: number) => ({ ok: false, refusal: { code: 'try_later', params: { seconds } } });
  expect(await signIn(hub, 'real', 'right')).toEqual(later(2));
  expect(await signIn(hub, 'real', 'right', '10.0.0.2')).toMatchObject({ ok: true });

  clock.now += 2_000;
  expect(await signIn(hub, 'real', 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'real', 'right')).toEqual(later(4));
  clock.now += 4_000;
  expect(await signIn(hub, 'real', 'right')).toMatchObject({ ok: true });
  expect(await signIn(hub, 'real', 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'real', 'right')).toMatchObject({ ok: true });
});

test('nobody signs in without a password but the demo’s people', async () => {
  const { hub } = await withAccount();
  const demo = (account: string) =>
    hub.call('accounts.signInDemo', { account, deviceId: null }, { accessToken: null, address: '10.0.0.1' });
  expect(await demo('real')).toEqual(wrong);
  expect(await demo('lin')).toMatchObject({ ok: true });
});

test('a device keeps its id with its person and gets a new one with another', async () => {
  const { hub } = await withAccount();
  const first = await signIn(hub, 'real', 'right');
  const deviceId = first.ok ? (first.value as { deviceId: string }).deviceId : '';
  expect(await signIn(hub, 'real', 'right', '10.0.0.1', deviceId)).toMatchObject({ value: { deviceId } });
  const other = await hub.call(
    'accounts.signInDemo',
    { account: 'lin', deviceId },
    { accessToken: null, address: '10.0.0.1' },
  );
  expect(other).toMatchObject({ ok: true });
  expect(other).not.toMatchObject({ value: { deviceId } });
});

test('guesses made at once are counted like guesses made one after the other', async () => {
  const { hub } = await withAccount();
  const guesses = await Promise.all(Array.from({ length: 60 }, (_, n) => signIn(hub, 'real', `guess ${n}`)));
  const codes = guesses.map((reply) => (reply.ok ? 'in' : reply.refusal.code));
  expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(5);
  expect(codes.filter((code) => code === 'try_later')).toHaveLength(55);
});

test('an account counts as one however it is typed', async () => {
  const { hub } = await withAccount();
  for (const typed of ['real ', ' real', 'REAL', 'ｒｅａｌ', 'real\u3000'])
    expect(await signIn(hub, typed, 'wrong')).toEqual(wrong);
  expect(await signIn(hub, 'real', 'right')).toMatchObject({ refusal: { code: 'try_later' } });
  expect(await signIn(hub, ' Ｒeal', 'right', '10.0.0.2')).toMatchObject({ ok: true });
});
