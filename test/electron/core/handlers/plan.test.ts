import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const value = { targetCode: 'hightech', value: '2451', reachedOn: '2026-10-31', source: '月报' };

it('lets whoever supervises the city record what the plan has reached, for everybody to see', async () => {
  const { laptop } = await openOffice();
  const city = laptop().at('city');
  await city('session.signInDemo', { account: 'city' });
  await city('sync.now', {});
  await city('plan.record', value);
  expect((await city('plan.values', {})).values).toMatchObject([{ ...value, receivedAt: null }]);
  await city('sync.now', {});
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  expect((await lin('plan.values', {})).values).toMatchObject([
    { ...value, recordedById: 'city', receivedAt: expect.any(String) },
  ]);
});

it('takes no number of nobody’s, of no target and of a day to come', async () => {
  const { laptop } = await openOffice();
  const at = laptop();
  for (const account of ['lin', 'dispatcher']) {
    const desk = at.at(account);
    await desk('session.signInDemo', { account });
    await desk('sync.now', {});
    expect(await refusalOf(desk('plan.record', value))).toEqual({ code: 'not_allowed' });
  }
  const city = at.at('city');
  await city('session.signInDemo', { account: 'city' });
  await city('sync.now', {});
  expect(await refusalOf(city('plan.record', { ...value, targetCode: 'nothing' }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusalOf(city('plan.record', { ...value, reachedOn: '2026-12-01' }))).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'reachedOn', code: 'future_day' }],
  });
  expect(await refusalOf(city('plan.record', { ...value, value: '两千' }))).toMatchObject({
    code: 'invalid_input',
  });
  expect((await city('plan.values', {})).values).toEqual([]);
});
