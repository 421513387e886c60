import { expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { firm } from '../../hub/support/records.ts';
import { startDistrict } from './support/district.ts';
import { everything } from './support/laptop.ts';

const newFirm = (pk: string): OpContent => ({ k: 'new', t: 'enterprise', pk, v: firm() });

it('pages until nothing waits, and shows rows while it does', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  lin.write(...Array.from({ length: 30 }, (_, index) => newFirm(`f${index}`)));
  await lin.engine.run();
  mu.line.pageRows = 7;
  await mu.engine.run();
  expect(mu.base('enterprise')).toHaveLength(30);
  expect(mu.changes.length).toBeGreaterThanOrEqual(5);
  expect(everything(mu).enterprise).toEqual(everything(lin).enterprise);
});

it('does not take a page from elsewhere for the end', async () => {
  const district = await startDistrict();
  const [lin, mu] = [await district.laptopOf('lin'), await district.laptopOf('mu')];
  lin.write(newFirm('firm'));
  await lin.engine.run();
  // Another program of the same person moves the cursors while the answer is under way.
  let isMoved = false;
  mu.line.beforeAnswer = (name) => {
    if (name !== 'sync.pull' || isMoved) return;
    isMoved = true;
    mu.db.write((tx) => {
      tx.run(`INSERT OR IGNORE INTO sx_scope(scope, name, cursor) SELECT 1, 'ref', '0.0'`);
      tx.run(`UPDATE sx_scope SET cursor = '1.0'`);
    });
  };
  await mu.engine.run();
  expect(mu.line.asked.filter(({ name }) => name === 'sync.pull').length).toBe(2);
  expect(mu.shown('enterprise', 'firm')).not.toBeNull();
});

it('gives up on a hub whose pages never continue', async () => {
  const district = await startDistrict();
  const mu = await district.laptopOf('mu');
  await mu.engine.run();
  mu.db.write((tx) => tx.run(`UPDATE sx_scope SET cursor = 'damaged'`));
  await expect(mu.engine.run()).rejects.toThrow('pages from elsewhere');
  expect(mu.bugs).toHaveLength(1);
});
