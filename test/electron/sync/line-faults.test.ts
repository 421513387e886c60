import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { countOutbox, findOutcome } from '#electron/store/outbox-list.ts';
import { firm } from '../../hub/support/records.ts';
import { startDistrict } from './support/district.ts';
import { everything } from './support/laptop.ts';
import type { Fault } from './support/line.ts';

const newFirm = (pk: string): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ commissionerId: null }),
});

const asked = (laptop: { line: { asked: readonly { name: string }[] } }, name: string) =>
  laptop.line.asked.filter((request) => request.name === name).length;

it.each<Fault>(['request lost', 'response lost', 'response cut off', 'page of a proxy'])(
  'after a push with “%s” the pull still runs, and the next push brings the verdict of then',
  async (fault) => {
    const district = await startDistrict();
    const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
    mu.write(newFirm('theirs'));
    await mu.engine.run();
    const [op] = lin.write(newFirm('mine'));
    lin.line.fail('sync.push', fault);
    await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
    expect(lin.engine.state()).toBe('offline');
    expect(lin.shown('enterprise', 'theirs')).not.toBeNull();
    expect(lin.shown('enterprise', 'mine')).not.toBeNull();
    expect(countOutbox(lin.db).waiting).toBe(1);

    await lin.engine.run();
    await mu.engine.run();
    expect(findOutcome(lin.db, op?.id ?? '')).toMatchObject({ state: 'acked', code: null });
    expect(everything(lin).enterprise).toEqual(everything(mu).enterprise);
    expect(lin.base('enterprise')).toHaveLength(2);
    expect(lin.bugs).toEqual([]);
  },
);

it.each<Fault>(['request lost', 'response lost', 'response cut off'])(
  'asks nobody to sign in again after a renewal with “%s”',
  async (fault) => {
    const district = await startDistrict();
    const lin = await district.laptopOf('lin');
    await lin.engine.run();
    lin.write(newFirm('firm'));
    lin.line.fail('sync.push', 'token expired');
    lin.line.fail('accounts.refresh', fault);
    await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
    expect(lin.engine.state()).toBe('offline');

    await lin.engine.run();
    expect(lin.engine.state()).toBe('online');
    expect(lin.base('enterprise')).toHaveLength(1);
    // What the second renewal brought is worth as much as ever.
    lin.line.fail('sync.pull', 'token expired');
    await lin.engine.run();
    expect(lin.engine.state()).toBe('online');
  },
);

it('survives a request that arrives twice', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  lin.line.fail('sync.push', 'sent twice');
  lin.line.fail('sync.pull', 'sent twice');
  await lin.engine.run();
  expect(lin.base('enterprise')).toHaveLength(1);
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, conflicts: 0 });
});

it.each<Fault>(['request lost', 'response lost', 'response cut off', 'page of a proxy'])(
  'applies nothing of a pull with “%s”, and all of it the next time',
  async (fault) => {
    const district = await startDistrict();
    const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
    mu.write(newFirm('theirs'));
    await mu.engine.run();
    lin.line.fail('sync.pull', fault);
    await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
    expect(lin.base('enterprise')).toEqual([]);
    await lin.engine.run();
    expect(lin.base('enterprise')).toHaveLength(1);
  },
);

it.each([
  ['a reply without a reason', { ok: false }],
  ['a reply of another shape', { ok: true, value: { verdicts: 'none' } }],
  ['a page of JSON that is not ours', { error: 'not found' }],
])('takes %s for a hub that has not spoken', async (_what, reply) => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  lin.line.fail('sync.push', { instead: reply as never });
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  await lin.engine.run();
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(lin.bugs).toEqual([]);
});

it('renews a refused token once and goes on', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  lin.line.fail('sync.push', 'token expired');
  await lin.engine.run();
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(asked(lin, 'accounts.refresh')).toBe(1);
});

it('renews by itself when the token has run out', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  for (let quarter = 0; quarter < 3; quarter++) {
    district.time.pass(16 * 60_000);
    await lin.engine.run();
  }
  expect(asked(lin, 'accounts.refresh')).toBe(3);
  expect(lin.engine.state()).toBe('online');
});

it('asks for a new sign-in when the hub no longer knows it, keeps the work, and stays quiet', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  lin.write(newFirm('firm'));
  lin.line.rule = (name) => (name.startsWith('sync.') ? 'token expired' : null);
  lin.line.fail('accounts.refresh', { instead: { ok: false, refusal: { code: 'session_expired' } } });
  await expect(lin.engine.run()).rejects.toThrow('session_expired');
  expect(lin.engine.state()).toBe('signed_out_of_hub');
  expect(countOutbox(lin.db).waiting).toBe(1);
  expect(lin.pauses).toEqual([]);
  const before = lin.line.asked.length;
  await expect(lin.engine.run()).rejects.toThrow('session_expired');
  expect(lin.line.asked).toHaveLength(before);
  expect(lin.bugs).toEqual([]);
});

it('notes how far the hub’s clock is ahead, and never stops for it', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  expect(lin.db.get(`SELECT v FROM sx_meta WHERE k = 'clock_offset_ms'`)).toEqual({ v: '0' });
});
