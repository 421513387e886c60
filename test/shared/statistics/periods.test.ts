import { expect, it } from 'vitest';
import { monthOf, periodBefore, quarterOf, weekOf, yearOf } from '#shared/statistics/periods.ts';

it('takes a week from Monday to Sunday, over the end of a year too', () => {
  expect(weekOf('2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
});

it('takes whole months, quarters and years', () => {
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(quarterOf('2026-11-25')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(quarterOf('2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(yearOf('2026-05-05')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

it('knows the one before', () => {
  expect(periodBefore('week', '2026-11-25')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(periodBefore('month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
});
