import { z } from 'zod';
import { groupings } from '#shared/domain/grouping.ts';
import type { Period } from '#shared/statistics/facts.ts';
import { monthOf, quarterOf, weekOf, yearOf } from '#shared/statistics/periods.ts';

const spans = { week: weekOf, month: monthOf, quarter: quarterOf, year: yearOf } as const;
export const periodNames = ['week', 'month', 'quarter', 'year', 'own'] as const;

const day = z.iso.date().nullable().catch(null).default(null);

/** What the figures are about: which days, of which district, told apart by what. */
export const statisticsSearch = z.object({
  period: z.enum(periodNames).catch('month').default('month'),
  from: day,
  to: day,
  district: z.string().nullable().catch(null).default(null),
  by: z.enum(groupings).catch('category').default('category'),
});
export type StatisticsSearch = z.infer<typeof statisticsSearch>;

/** The days that are meant on the day `today`; a chosen span that is not whole or ends before it begins is one day long. */
export function periodOf({ period, from, to }: StatisticsSearch, today: string): Period {
  if (period !== 'own') return spans[period](today);
  const start = from ?? monthOf(today).from;
  return { from: start, to: to !== null && to >= start ? to : start > today ? start : today };
}
