import { type IndicatorCode, indicatorCodes } from '../domain/indicators.ts';
import type { Visit } from '../domain/visit.ts';
import { quarterStart } from './quarter.ts';

export interface DueIndicator {
  readonly code: IndicatorCode;
  /** What was said last and on which day; null when it never was. */
  readonly last: { readonly value: string; readonly on: string } | null;
}

type Said = Pick<Visit, 'visitedOn' | 'indicators'>;

/**
 * The figures that a firm has not yet given in the quarter of `today` (YYYY-MM-DD), in their order, each with what it
 * said last. `visits` are the firm's, the latest first.
 */
export function dueIndicators(visits: readonly Said[], today: string): DueIndicator[] {
  const since = quarterStart(today);
  return indicatorCodes.flatMap((code): DueIndicator[] => {
    const said = visits.find(({ indicators }) => indicators?.[code] !== undefined);
    if (said && said.visitedOn >= since) return [];
    const value = said?.indicators?.[code];
    return [{ code, last: said && value !== undefined ? { value, on: said.visitedOn } : null }];
  });
}
