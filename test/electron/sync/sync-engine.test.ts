import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { firm } from '../../hub/support/records.ts';
import { startDistrict } from './support/district.ts';
import type { Laptop } from './support/laptop.ts';

const newFirm = (pk: string): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm() });
const count = (laptop: Laptop, name: string) =>
  laptop.line.asked.filter((request) => request.name === name).length;

const gatherMs = 150;
const idleMs = 60_000;

it('makes one round of a burst of writes', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  for (let index = 0; index < 5; index++) {
    lin.write(newFirm(`f${index}`));
    lin.engine.soon();
    district.time.pass(20);
  }
  expect(count(lin, 'sync.push')).toBe(0);
  district.time.pass(gatherMs);
  await lin.settled();
  expect(count(lin, 'sync.push')).toBe(1);
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(lin.states).toEqual(['syncing', 'online']);
});

it('is not put off for ever by a steady stream of writes', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  for (let index = 0; index < 10; index++) {
    lin.engine.soon();
    district.time.pass(100);
  }
  await lin.settled();
  expect(countOutbox(lin.db).waiting).toBe(0);
});

it('follows with a second round when something was written during the first', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('first'));
  lin.line.beforeAnswer = (name) => {
    if (name !== 'sync.pull' || lin.shown('enterprise', 'second')) return;
    lin.write(newFirm('second'));
    lin.engine.soon();
  };
  await lin.engine.run();
  expect(countOutbox(lin.db).waiting).toBe(1);
  district.time.pass(gatherMs);
  await lin.settled();
  expect(countOutbox(lin.db).waiting).toBe(0);
});

it('gives everyone who asks during a round the next one, and only one', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const first = lin.engine.run();
  lin.write(newFirm('firm'));
  await Promise.all([first, lin.engine.run(), lin.engine.run(), lin.engine.run()]);
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(count(lin, 'sync.pull')).toBe(2);
});

it('hears the hub’s news and fetches at once what another laptop wrote', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  await mu.engine.run();
  lin.write(newFirm('firm'));
  const heard = mu.paused(gatherMs);
  await lin.engine.run();
  await heard;
  district.time.pass(gatherMs);
  await mu.settled();
  expect(mu.shown('enterprise', 'firm')).not.toBeNull();
  expect(mu.line.streams()).toBe(1);
});

it('does not forget news that comes in while a round is ending', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  const heard = lin.paused(gatherMs);
  let isTold = false;
  lin.line.beforeAnswer = async (name) => {
    if (name !== 'sync.pull' || isTold) return;
    isTold = true;
    lin.engine.soon();
  };
  await lin.engine.run();
  await heard;
  const before = count(lin, 'sync.pull');
  district.time.pass(gatherMs);
  await lin.settled();
  expect(count(lin, 'sync.pull')).toBe(before + 1);
});

it('asks by itself once a minute where no news comes', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.line.hasEvents = false;
  await lin.engine.run();
  const before = count(lin, 'sync.pull');
  district.time.pass(idleMs);
  await lin.settled();
  expect(count(lin, 'sync.pull')).toBeGreaterThan(before);
});

it('tries longer and longer pauses while the hub is away, and comes back by itself', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.line.isCut = true;
  lin.write(newFirm('firm'));
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  for (const expected of [1_500, 3_000, 6_000, 12_000, 24_000, 45_000, 45_000, 45_000]) {
    const asked = lin.paused(expected);
    district.time.pass(lin.pauses.at(-1) ?? 0);
    await asked;
    await lin.settled();
  }
  // Half a second to a second, doubled each time: here the middle of each.
  expect(lin.pauses).toEqual([750, 1_500, 3_000, 6_000, 12_000, 24_000, 45_000, 45_000, 45_000]);
  expect(lin.bugs).toEqual([]);
  lin.line.isCut = false;
  district.time.pass(45_000);
  await lin.settled();
  expect(lin.engine.state()).toBe('online');
  expect(countOutbox(lin.db).waiting).toBe(0);
});

it('leaves a busy hub alone for as long as it asks', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.line.fail('sync.pull', {
    instead: { ok: false, refusal: { code: 'try_later', params: { seconds: 40 } } },
  });
  await expect(lin.engine.run()).rejects.toThrow('try_later');
  expect(lin.pauses).toEqual([40_000]);
  expect(lin.bugs).toEqual([]);
});

it('tells of what should not have happened, and tries again', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.line.fail('sync.pull', { instead: { ok: false, refusal: { code: 'unexpected' } } });
  await expect(lin.engine.run()).rejects.toThrow('unexpected');
  expect(lin.bugs).toHaveLength(1);
  district.time.pass(lin.pauses.at(-1) ?? 0);
  await lin.settled();
  expect(lin.engine.state()).toBe('online');
});

it('ends with the request that is under way, keeps what it brought, and asks nothing more', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  let stopped: Promise<void> = Promise.resolve();
  lin.line.beforeAnswer = (name) => {
    if (name === 'sync.push') stopped = lin.engine.stop();
  };
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  await stopped;
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(count(lin, 'sync.pull')).toBe(0);
  expect(lin.line.streams()).toBe(0);
  const before = lin.line.asked.length;
  lin.engine.soon();
  district.time.pass(10 * idleMs);
  await lin.engine.run();
  expect(lin.line.asked).toHaveLength(before);
});

it('tells only of tables that changed', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  await mu.engine.run();
  mu.changes.splice(0);
  await mu.engine.run();
  expect(mu.changes).toEqual([]);
  lin.write(newFirm('firm'));
  await lin.engine.run();
  await mu.engine.run();
  expect(mu.changes).toEqual([new Set(['enterprise'])]);
});

it('leaves nothing in the write-ahead log after a round, with a hub or without', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const logged = () => statSync(`${lin.file}-wal`).size;
  lin.write(newFirm('first'));
  expect(logged()).toBeGreaterThan(0);
  await lin.engine.run();
  expect(logged()).toBe(0);
  lin.line.isCut = true;
  lin.write(newFirm('second'));
  expect(logged()).toBeGreaterThan(0);
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  expect(logged()).toBe(0);
});
