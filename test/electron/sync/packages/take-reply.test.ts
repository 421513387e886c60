import { expect, it } from 'vitest';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { listCursors } from '#electron/store/scopes.ts';
import { must } from '#shared/assert.ts';
import { ownKeysOf } from '#shared/package/own-keys.ts';
import type { ReplyBody } from '#shared/package/package-bodies.ts';
import { sealPackage } from '#shared/package/seal.ts';
import { firm } from '../../../hub/support/records.ts';
import { startDistrict } from '../support/district.ts';
import { everything } from '../support/laptop.ts';
import { codeOf, desk, take } from './stick.ts';

/** A hub whose keys the test holds, so that it can say anything. */
const hub = ownKeysOf(new Uint8Array(32).fill(9));

async function deskOfThisHub() {
  const district = await startDistrict();
  const lin = await desk(district, 'lin');
  lin.line.isCut = true;
  lin.db.write((tx) => putMeta(tx, 'hub_keys', JSON.stringify(hub.known)));
  const meta = (key: Parameters<typeof findMeta>[1]) => must(findMeta(lin.db, key), key);
  const own = ownKeysOf(Buffer.from(meta('package_secret'), 'base64url'));
  const [op] = lin.write({ k: 'new', t: 'enterprise', pk: 'mine', v: firm({ commissionerId: null }) });
  const scopes = lin.db.all<{ id: number; name: string }>('SELECT scope AS id, name FROM sx_scope');
  const body: ReplyBody = {
    answers: '0192f1a0-0000-7000-8000-000000000001',
    asked: { epoch: meta('epoch'), cursors: listCursors(lin.db) },
    verdicts: [{ id: must(op, 'written').id, verdict: 'applied', seq: 99, code: null, params: {} }],
    backupSeq: 0,
    head: 99,
    hubTime: '2026-11-25T01:00:00.000Z',
    scopes,
    pages: [],
    isLevel: true,
  };
  const reply = (changes: object = {}, author = hub, reader = own.known) =>
    sealPackage({
      header: { kind: 'reply', deviceId: meta('device_id'), epoch: meta('epoch'), madeAt: body.hubTime },
      body: { ...body, ...changes },
      author,
      reader,
      randomBytes: (size) => new Uint8Array(size).fill(5),
    });
  return { district, lin, reply, scopes };
}

it('takes everything or nothing: a page that does not fit leaves no verdict behind', async () => {
  const { district, lin, reply, scopes } = await deskOfThisHub();
  const before = everything(lin);
  const scope = must(scopes[0], 'everybody holds one').id;
  const stray = { scope, from: '77.0', to: '99.1', isFull: false, hasMore: false, digest: null, rows: [] };
  await expect(take(lin, await reply({ pages: [stray] }), district)).rejects.toThrow(/does not continue/);
  expect(countOutbox(lin.db).waiting).toBe(1);
  expect(everything(lin)).toEqual(before);
  expect(findMeta(lin.db, 'last_reply')).toBeNull();

  await take(lin, await reply(), district);
  expect(countOutbox(lin.db).waiting).toBe(0);
});

it('believes nobody but its hub', async () => {
  const { district, lin, reply } = await deskOfThisHub();
  const stranger = ownKeysOf(new Uint8Array(32).fill(8));
  expect(await codeOf(take(lin, await reply({}, stranger), district))).toBe('package_forged');
  expect(await codeOf(take(lin, await reply({}, hub, stranger.known), district))).toBe('package_wrong_key');
  expect(countOutbox(lin.db).waiting).toBe(1);
});

it('names a reply in words that it does not know yet, and says when more is to come', async () => {
  const { district, lin, reply } = await deskOfThisHub();
  expect(await codeOf(take(lin, await reply({ verdicts: 'in prose' }), district))).toBe('package_newer');
  const synced = findMeta(lin.db, 'last_synced_at');
  expect(await take(lin, await reply({ isLevel: false }), district)).toMatchObject({ place: 'more' });
  expect(findMeta(lin.db, 'last_synced_at')).toBe(synced);
});
