import { expect, it } from 'vitest';
import { Refused } from '#shared/contract/reply.ts';
import { ownKeysOf } from '#shared/package/own-keys.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';
import { keyedDesk } from './keyed-desk.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );

it('judges what it can read, and leaves the rest on the laptop', async () => {
  const story = await startStory();
  const { desk, pack, exchange } = await keyedDesk(story, 'lin');
  const good = desk.makeNew('enterprise', 'firm', firm());
  const { body, account, operations } = await exchange(await pack({ ops: [{ of: 'another world' }, good] }));
  expect(body.verdicts).toMatchObject([{ id: good.id, verdict: 'applied' }]);
  expect([account, operations]).toEqual(['lin', 1]);
  // The reply holds the new row too, and equals the hub up to its head.
  expect(body.pages.some((page) => page.rows.some((row) => row.includes(good.pk)))).toBe(true);
  expect(body.head).toBe((await story.hub.health()).head);
});

it('tells whoever listens that there is news', async () => {
  const story = await startStory();
  const { desk, pack, exchange } = await keyedDesk(story, 'lin');
  const heads: number[] = [];
  story.hub.subscribe((head) => heads.push(head));
  const file = await pack({ ops: [desk.makeNew('enterprise', 'firm', firm())] });
  await exchange(file);
  expect(heads).toHaveLength(1);
  await exchange(file);
  expect(heads).toHaveLength(1);
});

it('refuses what its author did not make, and whom it does not know', async () => {
  const story = await startStory();
  const { pack, exchange } = await keyedDesk(story, 'lin');
  const stranger = ownKeysOf(new Uint8Array(32).fill(2));
  expect(await codeOf(exchange(await pack({}, { author: stranger })))).toBe('package_forged');
  expect(await codeOf(exchange(await pack({ personId: 'mu' })))).toBe('package_forged');
  expect(await codeOf(exchange(await pack({}, { reader: stranger.known })))).toBe('package_wrong_key');
  expect(await codeOf(exchange(await pack({ ops: 'in prose' })))).toBe('package_newer');
  const unknown = {
    kind: 'out' as const,
    deviceId: '0192f1a0-0000-4000-8000-000000000009',
    epoch: '',
    madeAt: '2026-11-24T01:00:00.000Z',
  };
  expect(await codeOf(exchange(await pack({}, { header: unknown })))).toBe('package_key_unknown');
  expect(story.bugs).toEqual([]);
});

it('takes none from somebody who is not signed in', async () => {
  const story = await startStory();
  const reply = await story.hub.call(
    'packages.exchange',
    { package: '' },
    { accessToken: null, address: '10.0.0.1' },
  );
  expect(reply).toEqual({ ok: false, refusal: { code: 'session_expired' } });
});
