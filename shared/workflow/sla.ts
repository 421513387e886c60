import { type Enterprise, isDoubling } from '../domain/enterprise.ts';
import type { ClockName } from './lifecycle.ts';

export type Channel = 'normal' | 'fast';

/**
 * Working days per clock. `normal` is 1 / 3 / 15, `fast` is 1-2-5-1 for chain and doubling firms; half a
 * day is four office hours. Source: the province's 1/3/15-day rule and the county practice 1-2-5-1.
 */
export const limits: Readonly<Record<Channel, Readonly<Record<ClockName, number>>>> = {
  normal: { accept: 1, dispatch: 1, sign: 1, main: 15, review: 1, callback: 3 },
  fast: { accept: 0.5, dispatch: 0.5, sign: 1, main: 5, review: 1, callback: 1 },
};

/** The fast channel is for chain leaders, chain members and firms in the doubling plan on that day. */
export function channelOf(
  firm: Pick<Enterprise, 'chainRole' | 'doublingFrom' | 'doublingTo'>,
  on: string,
): Channel {
  return firm.chainRole !== null || isDoubling(firm, on) ? 'fast' : 'normal';
}
