import { z } from 'zod';

/** Working days from when a state began, or for `main` from the hub's receipt; 0.5 is four office hours. */
const limit = z.union([z.literal(0.5), z.int().min(1).max(250)]);
const days = z.int().min(1).max(250);

/** The time limits of one channel, all in working days. */
export const timeProfile = z.object({
  accept: limit,
  /** The reporter's for supplying what was missing. */
  supplement: limit,
  dispatch: limit,
  sign: limit,
  main: days,
  review: limit,
  callback: limit,
  /** The check of a withdrawal. */
  check: limit,
  /** The longest main limit with every extension. */
  mainExtended: days,
  /** From signing to the first word to the firm. */
  firstFeedback: limit,
  /** A note of progress at least so often. */
  progressEvery: days,
  /** A joint consultation takes place within. */
  consulting: days,
  /** The longest single hold. */
  hold: days,
});
export type TimeProfile = z.infer<typeof timeProfile>;
