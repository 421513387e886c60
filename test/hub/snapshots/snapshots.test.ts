import { expect, test } from 'vitest';
import type { Session } from '#hub/accounts/access-token.ts';
import type { Output } from '#shared/contract/api.ts';
import { type HubApi, startCursor } from '#shared/contract/hub-api.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { TestDesk } from '../support/desk.ts';
import { there } from '../support/people.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

type Found = Output<HubApi, 'snapshots.find'>['part'];

async function filledHub() {
  const story = await startStory(null, 0, { snapshotWorthRows: 5 });
  const lin = await story.deskOf('lin');
  const dispatcher = await story.deskOf('dispatcher');
  const names = Array.from({ length: 20 }, (_, index) => `firm-${index}`);
  await lin.push(...names.map((name) => lin.makeNew('enterprise', name, firm({ commissionerId: null }))));
  await lin.pull();
  const { hub } = story;
  const caller = (desk: TestDesk) => ({ accessToken: desk.tokens.accessToken, address: '10.0.0.1' });
  const scopeOf = async (desk: TestDesk, name: string): Promise<number> => {
    const input = { epoch: desk.tokens.epoch, schema: wireVersion, cursors: {}, limit: 1 };
    const reply = await hub.call('sync.pull', input, caller(desk));
    const pulled = (reply.ok ? reply.value : null) as Output<HubApi, 'sync.pull'>;
    return pulled.scopes.find((scope) => scope.name === name)?.id ?? -1;
  };
  const scope = await scopeOf(lin, 'firms:370699');
  const find = async (desk: TestDesk, cursor = startCursor): Promise<Found> => {
    const input = { epoch: desk.tokens.epoch, schema: wireVersion, scope, cursor };
    const reply = await hub.call('snapshots.find', input, caller(desk));
    return reply.ok ? (reply.value as { part: Found }).part : null;
  };
  const sessionOf = async (desk: TestDesk) => (await hub.authenticate(desk.tokens.accessToken)) as Session;
  const open = async (desk: TestDesk, sha256: string) => hub.snapshot(await sessionOf(desk), sha256);
  return { ...story, lin, dispatcher, find, open };
}

test('a part is built once for everybody who stands at the same place', async () => {
  const { lin, dispatcher, find, open } = await filledHub();
  const mine = await find(lin);
  expect(mine).toMatchObject({ rows: 20 });
  expect(await find(dispatcher)).toEqual(mine);
  expect((await open(dispatcher, mine?.sha256 ?? ''))?.length).toBe(mine?.bytes);
  expect(await find(lin, mine?.to)).toBeNull();
});

test('nobody gets a part of a scope that is not theirs, by whatever name', async () => {
  const { lin, deskOf, find, open } = await filledHub();
  const yu = await deskOf('yu');
  const part = await find(lin);
  expect(await find(yu)).toBeNull();
  expect(await open(yu, part?.sha256 ?? '')).toBeNull();
  expect(await open(lin, '0'.repeat(64))).toBeNull();
});

test('what has left the scope is given to nobody any more', async () => {
  const { lin, dispatcher, find, open } = await filledHub();
  const part = await find(lin);
  await dispatcher.pull();
  const base = dispatcher.versionsOf('firm-1')['*'] ?? null;
  const moved = dispatcher.makeSet('enterprise', 'firm-1', { districtCode: { to: there, base } });
  const [verdict] = await dispatcher.push(moved);
  if (verdict?.verdict === 'held') {
    const city = await dispatcher.make({ k: 'resolve', t: 'held', pk: moved.id, choose: 'apply' });
    expect(await dispatcher.push(city)).toMatchObject([{ verdict: 'applied' }]);
  }
  expect(await open(lin, part?.sha256 ?? '')).toBeNull();
  const fresh = await find(lin);
  expect(fresh?.sha256).not.toBe(part?.sha256);
  expect(await open(lin, fresh?.sha256 ?? '')).not.toBeNull();
});

test('nor after what is known of its leaving has been forgotten', async () => {
  const { hub, clock, lin, dispatcher, find, open } = await filledHub();
  const part = await find(lin);
  await dispatcher.pull();
  const base = dispatcher.versionsOf('firm-1')['*'] ?? null;
  const moved = dispatcher.makeSet('enterprise', 'firm-1', { districtCode: { to: there, base } });
  const [verdict] = await dispatcher.push(moved);
  if (verdict?.verdict === 'held')
    await dispatcher.push(await dispatcher.make({ k: 'resolve', t: 'held', pk: moved.id, choose: 'apply' }));
  await hub.collectLeft(new Date(clock.now + 1).toISOString());
  expect(await open(lin, part?.sha256 ?? '')).toBeNull();
  expect((await find(lin))?.sha256).not.toBe(part?.sha256);
});

test('a part in which much has changed, or an old one, is built anew', async () => {
  const { lin, find, clock, deskOf } = await filledHub();
  const first = await find(lin);
  await lin.push(lin.makeSet('enterprise', 'firm-2', { address: { to: '一号路', base: null } }));
  const second = await find(lin);
  expect(second?.sha256).not.toBe(first?.sha256);
  expect(await find(lin)).toEqual(second);
  clock.now += 2 * 60 * 60_000;
  const later = await deskOf('lin');
  const built = await find(later);
  expect(built).toMatchObject({ rows: 20, to: second?.to });
});
