import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { keepTokens, type Tokens } from '#electron/sync/hub-session.ts';
import { firm } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { type District, startDistrict } from './support/district.ts';
import { everything, type Laptop } from './support/laptop.ts';

const newFirm = (pk: string): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ name: `${pk}公司`, commissionerId: null }),
});

it('brings back to a restored hub what its backup lacks, from whichever laptop wrote it', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  lin.write(newFirm('before'));
  await lin.engine.run();
  await mu.engine.run();
  await district.backup();

  lin.write(newFirm('after'));
  lin.write(changeOf(lin.db, 'before', { address: '一号路' }));
  await lin.engine.run();
  mu.write(newFirm('theirs'));
  await mu.engine.run();
  lin.write(newFirm('unsent'));

  await district.restore();
  await lin.engine.run();
  // In the same round: nothing that the person sees may go away meanwhile.
  expect(['before', 'after', 'unsent'].map((id) => lin.shown('enterprise', id)?.name)).toEqual([
    'before公司',
    'after公司',
    'unsent公司',
  ]);
  expect(lin.shown('enterprise', 'before')?.address).toBe('一号路');
  await mu.engine.run();
  for (const laptop of [lin, mu, lin]) await laptop.engine.run();
  const ids = ['after', 'before', 'theirs', 'unsent'];
  expect(lin.base('enterprise').map(({ id }) => id)).toEqual(ids);
  expect(everything(lin)).toEqual(everything(mu));
  expect(lin.base('enterprise').find(({ id }) => id === 'before')).toMatchObject({ address: '一号路' });
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, refused: 0, conflicts: 0 });
  expect(lin.db.all('SELECT * FROM sx_overlay')).toEqual([]);
  expect([...lin.bugs, ...mu.bugs, ...district.hubBugs]).toEqual([]);
});

it('takes the rows of the new epoch although their numbers are lower', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  lin.write(newFirm('firm'));
  await lin.engine.run();
  await district.backup();
  for (let count = 0; count < 5; count++) {
    lin.write(changeOf(lin.db, 'firm', { address: `${count}号路` }));
    await lin.engine.run();
  }
  await mu.engine.run();
  expect(mu.shown('enterprise', 'firm')?.address).toBe('4号路');
  await district.restore();
  await mu.engine.run();
  expect(mu.shown('enterprise', 'firm')?.address).toBe('');
  await lin.engine.run();
  await mu.engine.run();
  expect(mu.shown('enterprise', 'firm')?.address).toBe('4号路');
});

it('never shows a row less while it waits for a line after the restore', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  await district.backup();
  lin.write(newFirm('mine'));
  await lin.engine.run();
  await district.restore();
  // The pull of the new epoch goes through, the push after it does not.
  lin.line.fail('sync.push', 'request lost');
  await expect(lin.engine.run()).rejects.toThrow('hub_unreachable');
  expect(lin.shown('enterprise', 'mine')?.name).toBe('mine公司');
  await lin.engine.run();
  expect(lin.base('enterprise')).toHaveLength(1);
});

it('sends again in the same round also when the renewal of its tokens tells of the restore', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  await district.backup();
  lin.write(newFirm('mine'));
  await lin.engine.run();
  await district.restore();
  lin.line.fail('sync.pull', { instead: { ok: false, refusal: { code: 'session_expired' } } });
  await lin.engine.run();
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, refused: 0 });
  expect(lin.base('enterprise').map(({ id }) => id)).toEqual(['mine']);
  expect(lin.db.all('SELECT * FROM sx_overlay')).toEqual([]);
});

it('gives up on a hub that names the epoch it already has', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  await lin.engine.run();
  const epoch = lin.db.get<{ v: string }>(`SELECT v FROM sx_meta WHERE k = 'epoch'`)?.v ?? '';
  lin.line.fail('sync.pull', {
    instead: { ok: false, refusal: { code: 'epoch_changed', params: { epoch } } },
  });
  await expect(lin.engine.run()).rejects.toThrow('epoch_changed');
  await lin.engine.run();
});

/** At a second window of the same laptop, while the first waits for an answer. */
async function signInBeside(district: District, laptop: Laptop): Promise<void> {
  const asked = { account: 'lin', deviceId: null };
  const reply = await district
    .hub()
    .call('accounts.signInDemo', asked, { accessToken: null, address: '10.0.0.1' });
  if (!reply.ok) throw new Error(reply.refusal.code);
  keepTokens(laptop.db, reply.value as Tokens);
}

it.each(['sync.push', 'sync.pull'])(
  'takes no late answer of the hub of then once a sign-in has heard of the restore: %s',
  async (late) => {
    const district = await startDistrict();
    const lin = await district.laptopOf('lin');
    await lin.engine.run();
    await district.backup();
    lin.write(newFirm('mine'));
    lin.line.beforeAnswer = async (name) => {
      if (name !== late) return;
      lin.line.beforeAnswer = () => undefined;
      await district.restore();
      await signInBeside(district, lin);
    };
    await lin.engine.run();
    await lin.engine.run();
    expect(countOutbox(lin.db)).toMatchObject({ waiting: 0 });
    expect(lin.base('enterprise').map(({ id }) => id)).toEqual(['mine']);
    const inspector = await district.laptopOf('mu');
    await inspector.engine.run();
    expect(inspector.shown('enterprise', 'mine')?.name).toBe('mine公司');
    expect([...lin.bugs, ...district.hubBugs]).toEqual([]);
  },
);
