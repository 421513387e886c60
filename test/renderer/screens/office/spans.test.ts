import { expect, it } from 'vitest';
import { spansOf } from '#renderer/screens/office/spans.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { cn2026 } from '#shared/calendar/years/cn-2026.ts';

it('shows holidays with the weekends that belong to them, and stops at make-up days', () => {
  expect(spansOf(cn2026.off, shippedCalendar)).toEqual([
    { from: '2026-01-01', to: '2026-01-03' },
    { from: '2026-02-15', to: '2026-02-23' },
    { from: '2026-04-04', to: '2026-04-06' },
    { from: '2026-05-01', to: '2026-05-05' },
    { from: '2026-06-19', to: '2026-06-21' },
    { from: '2026-09-25', to: '2026-09-27' },
    { from: '2026-10-01', to: '2026-10-07' },
  ]);
  expect(spansOf([], shippedCalendar)).toEqual([]);
});
