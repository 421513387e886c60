import { expect, test } from 'vitest';
import type { Hub } from '#hub/hub.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

const expired = { ok: false, refusal: { code: 'session_expired' } };

async function refresh(
  hub: Hub,
  refreshToken: string,
): Promise<{ accessToken: string; refreshToken: string } | null> {
  const reply = await hub.call(
    'accounts.refresh',
    { refreshToken },
    { accessToken: null, address: '10.0.0.1' },
  );
  if (!reply.ok) expect(reply).toEqual(expired);
  return reply.ok ? (reply.value as { accessToken: string; refreshToken: string }) : null;
}

test('a refresh token works once and gives the next', async () => {
  const { hub, deskOf } = await startStory();
  const { tokens } = await deskOf('lin');
  const second = await refresh(hub, tokens.refreshToken);
  expect(second?.refreshToken).not.toBe(tokens.refreshToken);
  expect(await hub.authenticate(second?.accessToken ?? '')).toEqual({
    personId: 'lin',
    deviceId: tokens.deviceId,
  });
});

test('a token that comes a second time was copied: its whole family ends, other sign-ins stay', async () => {
  const { hub, deskOf, clock } = await startStory();
  const { tokens } = await deskOf('lin');
  const elsewhere = await deskOf('lin');
  const second = await refresh(hub, tokens.refreshToken);
  clock.now += 61_000;
  expect(await refresh(hub, tokens.refreshToken)).toBeNull();
  expect(await refresh(hub, second?.refreshToken ?? '')).toBeNull();
  expect(await refresh(hub, elsewhere.tokens.refreshToken)).not.toBeNull();
});

test('a token whose answer was lost may come again within a minute, and what it gives goes on', async () => {
  const { hub, deskOf, clock } = await startStory();
  const { tokens } = await deskOf('lin');
  expect(await refresh(hub, tokens.refreshToken)).not.toBeNull();
  clock.now += 60_000;
  const again = await refresh(hub, tokens.refreshToken);
  clock.now += 86_400_000;
  expect(await refresh(hub, again?.refreshToken ?? '')).not.toBeNull();
});

test('the minute counts from the first exchange, however often the token comes', async () => {
  const { hub, deskOf, clock } = await startStory();
  const { tokens } = await deskOf('lin');
  await refresh(hub, tokens.refreshToken);
  clock.now += 40_000;
  expect(await refresh(hub, tokens.refreshToken)).not.toBeNull();
  clock.now += 40_000;
  expect(await refresh(hub, tokens.refreshToken)).toBeNull();
});

test('once what it gave was used, a token that comes again was copied, even at once', async () => {
  const { hub, deskOf } = await startStory();
  const { tokens } = await deskOf('lin');
  const second = await refresh(hub, tokens.refreshToken);
  const third = await refresh(hub, second?.refreshToken ?? '');
  expect(third).not.toBeNull();
  expect(await refresh(hub, tokens.refreshToken)).toBeNull();
  expect(await refresh(hub, third?.refreshToken ?? '')).toBeNull();
});

test('two people who both go on from one token end it for both', async () => {
  const { hub, deskOf } = await startStory();
  const { tokens } = await deskOf('lin');
  const mine = await refresh(hub, tokens.refreshToken);
  const theirs = await refresh(hub, tokens.refreshToken);
  const next = await refresh(hub, theirs?.refreshToken ?? '');
  expect(next).not.toBeNull();
  expect(await refresh(hub, mine?.refreshToken ?? '')).toBeNull();
  expect(await refresh(hub, next?.refreshToken ?? '')).toBeNull();
});

test('an access token lives a quarter of an hour, a refresh token thirty days', async () => {
  const { hub, deskOf, clock } = await startStory();
  const { tokens } = await deskOf('lin');
  const signedInAt = clock.now;
  clock.now = signedInAt + 14 * 60_000;
  expect(await hub.authenticate(tokens.accessToken)).not.toBeNull();
  clock.now = signedInAt + 16 * 60_000;
  expect(await hub.authenticate(tokens.accessToken)).toBeNull();
  clock.now = signedInAt + 30 * 86_400_000;
  expect(await refresh(hub, tokens.refreshToken)).toBeNull();
});

test('a token that was changed, or signed elsewhere, speaks for nobody', async () => {
  const { hub, deskOf } = await startStory();
  const { tokens } = await deskOf('lin');
  const [head, body, signature] = tokens.accessToken.split('.');
  const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { sub: string };
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'city' })).toString('base64url');
  expect(await hub.authenticate(`${head}.${forged}.${signature}`)).toBeNull();
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await hub.authenticate(`${unsigned}.${body}.`)).toBeNull();
  const other = await startStory();
  expect(await other.hub.authenticate(tokens.accessToken)).toBeNull();
});

test('the hub keeps no token as it is', async () => {
  const folder = temporaryFolder();
  const { hub, deskOf } = await startStory(folder);
  const { tokens } = await deskOf('lin');
  await hub.close();
  const kept = await lookInto(folder, (db) => db.selectFrom('refresh_token').selectAll().execute());
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(tokens.refreshToken);
});
