import { z } from 'zod';
import { reportedNumber } from './plan-value.ts';

/** The figures that a firm is asked for once a quarter. Units: orders and revenue 万元, capacity percent, staff persons. */
export const indicatorCodes = ['orders', 'capacity', 'staff', 'revenue'] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];

/** What a firm said of its figures in one visit; decimal numbers as text. */
export const indicators = z.partialRecord(z.enum(indicatorCodes), reportedNumber);
export type Indicators = z.infer<typeof indicators>;

/** Of typed figures those that say something, parted as people part thousands; null when nothing was said. */
export function readIndicators(typed: Readonly<Record<string, string | undefined>>): Indicators | null {
  const said = indicatorCodes.flatMap((code) => {
    const value = (typed[code] ?? '').normalize('NFKC').replaceAll(/[,\s]/g, '');
    return value === '' ? [] : [[code, value] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}
