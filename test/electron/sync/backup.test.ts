import { expect, it } from 'vitest';
import { firm } from '../../hub/support/records.ts';
import { startDistrict } from './support/district.ts';
import { everything } from './support/laptop.ts';

const kept = 500;

it('forgets what a checked copy of the hub contains, and nothing before there is one', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const count = () => lin.db.all('SELECT n FROM sx_outbox').length;
  const writeFirms = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      lin.write({ k: 'new', t: 'enterprise', pk: `f${index}`, v: firm({ name: `示例 ${index}` }) });
    }
  };
  writeFirms(0, kept + 40);
  await lin.engine.run();
  writeFirms(kept + 40, kept + 41);
  await lin.engine.run();
  expect(count()).toBe(kept + 41);

  await district.backup();
  writeFirms(kept + 41, kept + 42);
  await lin.engine.run();
  expect(count()).toBe(kept);

  // What the copy does not contain is handed in again when the hub is put back to it.
  await district.restore();
  await lin.engine.run();
  await lin.engine.run();
  const mu = await district.laptopOf('mu');
  await mu.engine.run();
  expect(mu.base('enterprise')).toHaveLength(kept + 42);
  expect(everything(lin).enterprise).toEqual(everything(mu).enterprise);
});
