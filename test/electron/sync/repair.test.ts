import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { findMeta } from '#electron/store/meta.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { idOf } from '../../hub/support/names.ts';
import { firm, visit } from '../../hub/support/records.ts';
import { changeOf } from './support/change.ts';
import { startDistrict } from './support/district.ts';
import { everything, type Laptop } from './support/laptop.ts';

const week = 7 * 86_400_000;

const newFirm = (pk: string): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm({ name: pk }) });
const asked = (laptop: Laptop, procedure: string) =>
  laptop.line.asked.filter(({ name }) => name === procedure).length;
const repairsOf = (laptop: Laptop) => JSON.parse(findMeta(laptop.db, 'repairs') ?? '{}') as object;
const run = (laptop: Laptop, sql: string, id: string) =>
  laptop.db.write((tx) => tx.run(sql, { id: idOf(id) }));

/** Two laptops that hold the same twenty firms. */
async function twoLaptops() {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  lin.write(...Array.from({ length: 20 }, (_, index) => newFirm(`firm-${index}`)));
  lin.write({ k: 'new', t: 'visit', pk: 'visit', v: visit('firm-0') });
  await lin.engine.run();
  await mu.engine.run();
  await lin.engine.run();
  /** Something new on the hub, so that there is something to compare. */
  const news = async () => {
    lin.write(changeOf(lin.db, 'firm-19', { address: `${district.newId()}` }));
    await lin.engine.run();
  };
  return { district, lin, mu, news };
}

it('compares after every change and asks for nothing while both agree', async () => {
  const { lin, mu, news } = await twoLaptops();
  await news();
  await mu.engine.run();
  await mu.engine.run();
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
  for (const laptop of [lin, mu]) {
    expect([asked(laptop, 'sync.buckets'), asked(laptop, 'sync.repair')]).toEqual([0, 0]);
    const compared = laptop.db.all<{ compared: string | null }>('SELECT compared FROM sx_scope');
    expect(compared.every((scope) => scope.compared !== null)).toBe(true);
    expect(laptop.bugs).toEqual([]);
  }
});

it.each([
  ['a row that is gone', 'DELETE FROM enterprise WHERE id = :id'],
  ['a row of which it forgot that it belongs there', 'DELETE FROM sx_member WHERE pk = :id'],
  ['a row that claims to be newer', `UPDATE enterprise SET seq = 999, address = '假' WHERE id = :id`],
  ['a row that is older', `UPDATE enterprise SET seq = 1 WHERE id = :id`],
  ['a row under another number', `UPDATE enterprise SET row_no = row_no + 7000 WHERE id = :id`],
])('brings back %s, and fetches only the part it is in', async (_, damage) => {
  const { lin, mu, news } = await twoLaptops();
  run(mu, damage, 'firm-3');
  await news();
  await mu.engine.run();
  expect(everything(mu)).toEqual({ ...everything(lin), visit: [] });
  expect(asked(mu, 'sync.repair')).toBeGreaterThan(0);
  const inputs = mu.line.asked.filter(({ name }) => name === 'sync.repair').map(({ input }) => input);
  for (const input of inputs) expect((input as { buckets: number[] }).buckets.length).toBeLessThan(3);
  expect(repairsOf(mu)).toMatchObject({ times: expect.any(Number), replaced: expect.any(Number) });
  expect(mu.bugs).toEqual([]);
  await mu.engine.run();
  expect(asked(mu, 'sync.buckets')).toBe(inputs.length);
});

it('lets a row go that the hub does not know', async () => {
  const { lin, mu, news } = await twoLaptops();
  mu.db.write((tx) => {
    const names = 'name, seq, fv, row_no';
    tx.run(`INSERT INTO enterprise(id, ${names}) SELECT 'ghost', ${names} FROM enterprise LIMIT 1`);
    tx.run(`INSERT INTO sx_member(tbl, pk, scope) SELECT 'enterprise', 'ghost', scope FROM sx_member
            WHERE tbl = 'enterprise' LIMIT 1`);
  });
  expect(mu.base('enterprise')).toHaveLength(21);
  await news();
  await mu.engine.run();
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
  expect(repairsOf(mu)).toMatchObject({ dropped: 1 });
});

it('keeps unsent work laid over a row that is repaired, and hands it in', async () => {
  const { lin, mu, news } = await twoLaptops();
  run(mu, `UPDATE enterprise SET industry = '假', seq = 999 WHERE id = :id`, 'firm-3');
  mu.write(changeOf(mu.db, 'firm-3', { address: '二号路' }));
  await news();
  mu.line.rule = (name) => (name === 'sync.push' ? 'request lost' : null);
  await mu.engine.run().catch(() => undefined);
  expect(mu.shown('enterprise', 'firm-3')).toMatchObject({ address: '二号路', industry: '' });
  expect(countOutbox(mu.db).waiting).toBe(1);
  mu.line.rule = () => null;
  await mu.engine.run();
  await lin.engine.run();
  expect(lin.shown('enterprise', 'firm-3')).toMatchObject({ address: '二号路', industry: '' });
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('finds a row that rotted on the disk once a week, a slice in each round', async () => {
  const { district, lin, mu } = await twoLaptops();
  run(mu, `UPDATE enterprise SET address = '坏' WHERE id = :id`, 'firm-3');
  run(mu, `UPDATE enterprise SET tags = '[' WHERE id = :id`, 'firm-4');
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) await mu.engine.run();
  };
  await rounds(3);
  expect(mu.db.get('SELECT 1 FROM enterprise WHERE address = :bad', { bad: '坏' })).toBeDefined();
  district.time.pass(week);
  await mu.settled();
  await rounds(15);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
  expect(repairsOf(mu)).toMatchObject({ dropped: 0 });
  expect(mu.bugs).toEqual([]);
  const again = asked(mu, 'sync.buckets');
  await rounds(3);
  expect(asked(mu, 'sync.buckets')).toBe(again);
});

it('changes nothing while a repair is cut off, and repairs with the next exchange', async () => {
  const { lin, mu, news } = await twoLaptops();
  run(mu, 'DELETE FROM enterprise WHERE id = :id', 'firm-3');
  await news();
  mu.line.fail('sync.repair', 'response cut off');
  await expect(mu.engine.run()).rejects.toThrow('hub_unreachable');
  expect(mu.base('enterprise')).toHaveLength(19);
  await mu.engine.run();
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('does not write over what another program fetched meanwhile', async () => {
  const { lin, mu, news } = await twoLaptops();
  run(mu, 'DELETE FROM enterprise WHERE id = :id', 'firm-3');
  await news();
  mu.line.beforeAnswer = (name) => {
    if (name === 'sync.repair') mu.db.write((tx) => tx.run(`UPDATE sx_scope SET cursor = cursor || '.0.0'`));
  };
  await mu.engine.run();
  expect(mu.base('enterprise')).toHaveLength(19);
  mu.line.beforeAnswer = () => undefined;
  await mu.engine.run();
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('gives up after two repairs that change nothing, tells of it, and asks again only when the hub has news', async () => {
  const { mu, news } = await twoLaptops();
  run(mu, 'DELETE FROM enterprise WHERE id = :id', 'firm-3');
  await news();
  const nothing = { instead: { ok: true, value: { isHeld: true, rows: [], next: null } } } as const;
  mu.line.rule = (name) => (name === 'sync.repair' ? nothing : null);
  await mu.engine.run();
  expect(asked(mu, 'sync.repair')).toBe(2);
  expect(String(mu.bugs)).toContain('also after they were repaired');
  expect(mu.engine.state()).toBe('online');
  await mu.engine.run();
  expect(asked(mu, 'sync.repair')).toBe(2);
  mu.line.rule = () => null;
  await news();
  await mu.engine.run();
  expect(mu.base('enterprise')).toHaveLength(20);
});
