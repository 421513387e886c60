import type { Channel } from '../domain/channel.ts';
import { type Enterprise, isDoubling } from '../domain/enterprise.ts';

/** The fast channel is for chain leaders, chain members and firms in the doubling plan on that day. */
export function channelOf(
  firm: Pick<Enterprise, 'chainRole' | 'doublingFrom' | 'doublingTo'>,
  on: string,
): Channel {
  return firm.chainRole !== null || isDoubling(firm, on) ? 'fast' : 'normal';
}
