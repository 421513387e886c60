import { type Enterprise, isDoubling } from '../domain/enterprise.ts';
import type { Channel } from './office-rules.ts';

/** The fast channel is for chain leaders, chain members and firms in the doubling plan on that day. */
export function channelOf(
  firm: Pick<Enterprise, 'chainRole' | 'doublingFrom' | 'doublingTo'>,
  on: string,
): Channel {
  return firm.chainRole !== null || isDoubling(firm, on) ? 'fast' : 'normal';
}
