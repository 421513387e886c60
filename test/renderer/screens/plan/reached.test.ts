import { expect, it } from 'vitest';
import { grouped } from '#renderer/screens/plan/plan-words.ts';
import { recordsOf, shareOf } from '#renderer/screens/plan/reached.ts';
import type { PlanValue } from '#shared/domain/plan-value.ts';

const value = (
  id: string,
  reachedOn: string,
  receivedAt: string | null,
  targetCode = 'hightech',
): PlanValue => ({
  id,
  targetCode,
  value: '1',
  reachedOn,
  source: '月报',
  recordedById: 'person-a',
  recordedAt: '2026-11-01T01:00:00.000Z',
  receivedAt,
});

it('takes the newest day first, and of one day what came last', () => {
  const values = [
    value('a', '2026-09-30', '2026-11-03T01:00:00.000Z'),
    value('b', '2026-10-31', '2026-11-01T01:00:00.000Z'),
    value('c', '2026-10-31', '2026-11-02T01:00:00.000Z'),
    value('d', '2026-10-31', null),
    value('e', '2026-11-30', '2026-11-01T01:00:00.000Z', 'gazelles'),
  ];
  expect(recordsOf(values, 'hightech').map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

it('never shows a goal as reached before it is', () => {
  expect([shareOf('2499', 2_500), shareOf('2500', 2_500), shareOf('61.5', 60)]).toEqual([99, 100, 102]);
});

it('parts thousands and keeps the decimals', () => {
  expect(['9', '1200000', '61.50', '1234.5'].map(grouped)).toEqual(['9', '1,200,000', '61.50', '1,234.5']);
});
