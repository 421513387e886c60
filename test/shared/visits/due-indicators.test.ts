import { expect, it } from 'vitest';
import { type Indicators, readIndicators } from '#shared/domain/indicators.ts';
import { dueIndicators } from '#shared/visits/due-indicators.ts';
import { quarterStart } from '#shared/visits/quarter.ts';

const said = (visitedOn: string, indicators: Indicators | null) => ({ visitedOn, indicators });

it('begins a quarter on the first day of its first month', () => {
  expect(['2026-01-31', '2026-03-01', '2026-04-01', '2026-12-31'].map(quarterStart)).toEqual([
    '2026-01-01',
    '2026-01-01',
    '2026-04-01',
    '2026-10-01',
  ]);
});

it('asks for what was not said this quarter, with what was said last', () => {
  const visits = [
    said('2026-11-02', { staff: '120' }),
    said('2026-10-09', null),
    said('2026-09-30', { staff: '118', orders: '4500' }),
    said('2026-05-06', { orders: '4000', capacity: '80' }),
  ];
  expect(dueIndicators(visits, '2026-11-27')).toEqual([
    { code: 'orders', last: { value: '4500', on: '2026-09-30' } },
    { code: 'capacity', last: { value: '80', on: '2026-05-06' } },
    { code: 'revenue', last: null },
  ]);
});

it('reads typed figures as people part thousands, and nothing as nothing', () => {
  expect(readIndicators({ orders: ' 4,500 ', staff: '１２０', capacity: '', other: '7' })).toEqual({
    orders: '4500',
    staff: '120',
  });
  expect(readIndicators({ orders: ' ' })).toBeNull();
});
