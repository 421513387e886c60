import { expect, test } from 'vitest';
import { fakeFigures } from '../../../../support/fake-figures.ts';
import { desk } from '../support.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const answer = { 'statistics.reckon': fakeFigures(period, null) };

test('figures stand below each other with the numbers that they were reckoned from', async () => {
  const ran = await desk(['statistics', '--from', period.from, '--to', period.to], answer);
  expect(ran.exitCode).toBe(0);
  expect(ran.out).toMatch(/^实际解决率 .*\d+\/\d+$/m);
  expect(ran.asked.at(-1)?.input).toEqual({ ...period, districtCode: null, grouping: null });
});

test('a machine gets every figure, and a wrong period a sentence', async () => {
  const ran = await desk(['statistics', '--from', period.from, '--to', period.to, '--json'], answer);
  expect(ran.json()).toMatchObject({ ok: true, ...period, figures: answer['statistics.reckon'].figures });
  const wrong = await desk(['statistics', '--from', '2026-11-30', '--to', '2026-11-01'], answer);
  expect(wrong.exitCode).toBe(2);
});
