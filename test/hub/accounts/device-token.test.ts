import { expect, test } from 'vitest';
import type { Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { startStory } from '../support/story.ts';

async function device() {
  const { hub, deskOf } = await startStory();
  const { tokens } = await deskOf('lin');
  const ask = (name: string, input: unknown, accessToken = tokens.accessToken) =>
    hub.call(name, input, { accessToken, address: '10.0.0.1' });
  const push = (deviceToken: string | null, accessToken?: string) =>
    ask('sync.push', { epoch: tokens.epoch, schema: wireVersion, deviceToken, ops: [] }, accessToken);
  const tokenOf = (reply: Reply): string =>
    reply.ok ? (reply.value as Output<HubApi, 'sync.push'>).deviceToken : reply.refusal.code;
  return { ask, push, tokenOf, tokens };
}

test('a token is good once more, because an answer may be lost, and then never again', async () => {
  const { push, tokenOf } = await device();
  const first = tokenOf(await push(null));
  const lost = tokenOf(await push(first));
  const second = tokenOf(await push(first));
  expect(new Set([first, lost, second]).size).toBe(3);
  const third = tokenOf(await push(second));
  expect(tokenOf(await push(first))).toBe('device_forked');
  expect(tokenOf(await push(null))).toBe('device_forked');
  expect(tokenOf(await push(third))).toHaveLength(43);
});

test('a copy gets a name of its own and goes on', async () => {
  const { ask, push, tokenOf, tokens } = await device();
  const copied = tokenOf(await push(null));
  await push(tokenOf(await push(copied)));
  expect(tokenOf(await push(copied))).toBe('device_forked');
  const reply = await ask('devices.enrol', {});
  const fresh = (reply.ok ? reply.value : null) as Output<HubApi, 'devices.enrol'>;
  expect(fresh.person.id).toBe('lin');
  expect(fresh.deviceId).not.toBe(tokens.deviceId);
  expect(tokenOf(await push(null, fresh.accessToken))).toHaveLength(43);
});
