import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '#hub/http/server.ts';
import type { Output } from '#shared/contract/api.ts';
import { type HubApi, startCursor } from '#shared/contract/hub-api.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

type Part = NonNullable<Output<HubApi, 'snapshots.find'>['part']>;

async function servedPart() {
  const { hub, deskOf } = await startStory(null, 0, { snapshotWorthRows: 5 });
  const lin = await deskOf('lin');
  const yu = await deskOf('yu');
  const names = Array.from({ length: 20 }, (_, index) => `firm-${index}`);
  await lin.push(...names.map((name) => lin.makeNew('enterprise', name, firm({ commissionerId: null }))));
  const server = await createServer(hub, (name, error) => {
    throw new Error(`${name} ${String(error)}`);
  });
  onTestFinished(() => server.close());
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const { epoch, accessToken } = lin.tokens;
  const caller = { accessToken, address: '10.0.0.1' };
  const pulled = await hub.call('sync.pull', { epoch, schema: wireVersion, cursors: {}, limit: 1 }, caller);
  const { scopes } = (pulled.ok ? pulled.value : null) as Output<HubApi, 'sync.pull'>;
  const scope = scopes.find(({ name }) => name === 'firms:370699')?.id;
  const found = await hub.call(
    'snapshots.find',
    { epoch, schema: wireVersion, scope, cursor: startCursor },
    caller,
  );
  const { part } = (found.ok ? found.value : null) as { part: Part };
  const get = (token: string | null, range?: string) =>
    fetch(`${url}/snapshots/${part.sha256}`, {
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(range === undefined ? {} : { range }),
      },
    });
  return { part, get, mine: accessToken, theirs: yu.tokens.accessToken };
}

test('a part comes whole or from any byte on, and is what its name says', async () => {
  const { part, get, mine } = await servedPart();
  const whole = await get(mine);
  expect(whole.status).toBe(200);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes).toHaveLength(part.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(part.sha256);

  const rest = await get(mine, 'bytes=100-');
  expect(rest.status).toBe(206);
  expect(rest.headers.get('content-range')).toBe(`bytes 100-${part.bytes - 1}/${part.bytes}`);
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(bytes.subarray(100));
});

test('a range that is not there is refused with the size', async () => {
  const { part, get, mine } = await servedPart();
  for (const range of [`bytes=${part.bytes}-`, 'bytes=5-9', 'lines=1-']) {
    const refused = await get(mine, range);
    expect(refused.status).toBe(416);
    expect(refused.headers.get('content-range')).toBe(`bytes */${part.bytes}`);
  }
});

test('without a token, or with somebody’s who does not hold the scope, there is nothing', async () => {
  const { get, theirs } = await servedPart();
  expect((await get(null)).status).toBe(401);
  expect((await get(theirs)).status).toBe(404);
});
