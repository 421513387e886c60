import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { firm } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { type District, startDistrict } from './support/district.ts';
import { everything, type Laptop } from './support/laptop.ts';

const newFirm = (index: number): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk: `firm-${index}`,
  v: firm({ name: `示例公司${index}`, commissionerId: null }),
});

/** A district of sixty firms, in which twenty rows are far behind. */
async function filledDistrict(): Promise<{ district: District; lin: Laptop; mu: Laptop }> {
  const district = await startDistrict({ snapshotWorthRows: 20 });
  const lin = await district.laptopOf('lin');
  lin.write(...Array.from({ length: 60 }, (_, index) => newFirm(index)));
  await lin.engine.run();
  const mu = await district.laptopOf('mu');
  mu.line.pageRows = 10;
  return { district, lin, mu };
}

const askedFor = (laptop: Laptop, wanted: string) => laptop.line.asked.filter(({ name }) => name === wanted);

it('gives a laptop that is far behind one file, and pages what came meanwhile', async () => {
  const { lin, mu } = await filledDistrict();
  await mu.engine.run();
  expect(askedFor(mu, 'snapshot')).toHaveLength(1);
  expect(askedFor(mu, 'sync.pull').length).toBeLessThan(5);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);

  lin.write(changeOf(lin.db, 'firm-7', { address: '一号路' }));
  await lin.engine.run();
  await mu.engine.run();
  expect(askedFor(mu, 'snapshot')).toHaveLength(1);
  expect(mu.shown('enterprise', 'firm-7')).toMatchObject({ address: '一号路' });
});

it('goes on where the line broke', async () => {
  const { lin, mu } = await filledDistrict();
  mu.line.fail('snapshot', 'response cut off', 'request lost', 'response cut off');
  await mu.engine.run();
  const firsts = askedFor(mu, 'snapshot').map(({ input }) => (input as { first: number }).first);
  expect(firsts).toHaveLength(4);
  expect(firsts[0]).toBe(0);
  expect(firsts[1]).toBeGreaterThan(0);
  expect(firsts[2]).toBe(firsts[1]);
  expect(firsts[3]).toBeGreaterThan(firsts[2] ?? 0);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('throws away what is not what the hub made, and pages instead', async () => {
  const { lin, mu } = await filledDistrict();
  mu.line.fail('snapshot', 'bytes changed');
  await mu.engine.run();
  expect(mu.bugs).toEqual([]);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('waits for a line that carries nothing, and keeps what it has', async () => {
  const { lin, mu } = await filledDistrict();
  mu.line.fail('snapshot', ...Array.from({ length: 5 }, () => 'request lost' as const));
  await expect(mu.engine.run()).rejects.toThrow('hub_unreachable');
  expect(mu.base('person').length).toBeGreaterThan(0);
  await mu.engine.run();
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('lays unsent work over what a snapshot brings', async () => {
  const { lin, mu } = await filledDistrict();
  await mu.engine.run();
  const later = Array.from({ length: 60 }, (_, index) =>
    changeOf(lin.db, `firm-${index}`, { industry: '机械' }),
  );
  lin.write(...later);
  await lin.engine.run();
  mu.write(changeOf(mu.db, 'firm-3', { address: '二号路' }));
  mu.line.fail('sync.push', 'request lost');
  await mu.engine.run().catch(() => undefined);
  expect(askedFor(mu, 'snapshot')).toHaveLength(2);
  expect(mu.shown('enterprise', 'firm-3')).toMatchObject({ address: '二号路', industry: '机械' });
});

it('does not wait for ever on a line that has gone deaf', async () => {
  const { district, lin, mu } = await filledDistrict();
  mu.line.fail('snapshot', 'deaf');
  const round = mu.engine.run();
  await mu.line.deaf();
  district.time.pass(30_000);
  await round;
  expect(askedFor(mu, 'snapshot')).toHaveLength(2);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});
