import { createClient } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { ownKeysOf } from '#shared/package/own-keys.ts';
import { readReplyBody } from '#shared/package/package-bodies.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { openPackage, type SealSettings, sealPackage } from '#shared/package/seal.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { Story } from '../support/story.ts';

const own = ownKeysOf(new Uint8Array(32).fill(1));

/** A desk whose keys the hub knows, and what it makes and opens with them. */
export async function keyedDesk(story: Story, account: string) {
  const desk = await story.deskOf(account);
  const call = createClient<HubApi>((name, input) =>
    story.hub.call(name, input, { accessToken: desk.tokens.accessToken, address: '10.0.0.1' }),
  );
  const hub = await call('devices.keys', own.known);
  const { deviceId, epoch } = desk.tokens;
  const pack = (body: object, changes: Partial<SealSettings> = {}) =>
    sealPackage({
      header: { kind: 'out', deviceId, epoch, madeAt: '2026-11-24T01:00:00.000Z' },
      body: {
        packageId: '0192f1a0-0000-7000-8000-000000000001',
        personId: desk.personId,
        schema: wireVersion,
        ops: [],
        cursors: {},
        ...body,
      },
      author: own,
      reader: hub,
      randomBytes: (size) => new Uint8Array(size).fill(7),
      ...changes,
    });
  const open = async (reply: Uint8Array) => readReplyBody(await openPackage(splitPackage(reply), own, hub));
  const exchange = async (bytes: Uint8Array) => {
    const answer = await call('packages.exchange', { package: Buffer.from(bytes).toString('base64') });
    return { ...answer, body: await open(Buffer.from(answer.package, 'base64')) };
  };
  return { desk, pack, open, exchange };
}
