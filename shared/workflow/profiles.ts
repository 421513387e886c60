import type { Channel } from '../domain/channel.ts';
import type { TimeProfile } from '../domain/time-profile.ts';

/** Clocks whose limit stands in the profile; `node` runs to the day that the books name. */
export type ClockName =
  | 'accept'
  | 'supplement'
  | 'dispatch'
  | 'sign'
  | 'main'
  | 'review'
  | 'callback'
  | 'check'
  | 'node';

/**
 * `normal` is 1 / 3 / 15, extendable to 30; `fast` is 1-2-5-1 for chain and doubling firms. Source: the province's
 * 1/3/15-day rule and the county practice 1-2-5-1.
 */
export const shippedProfiles = {
  normal: {
    accept: 1,
    supplement: 2,
    dispatch: 1,
    sign: 1,
    main: 15,
    review: 1,
    callback: 3,
    check: 2,
    mainExtended: 30,
    firstFeedback: 3,
    progressEvery: 5,
    consulting: 5,
    hold: 10,
  },
  fast: {
    accept: 0.5,
    supplement: 2,
    dispatch: 0.5,
    sign: 1,
    main: 5,
    review: 1,
    callback: 1,
    check: 2,
    mainExtended: 10,
    firstFeedback: 2,
    progressEvery: 2,
    consulting: 2,
    hold: 5,
  },
} as const satisfies Readonly<Record<Channel, TimeProfile>>;
