import type { Random } from '../../simulator/random.ts';

/** How likely a new connection meets what. */
export interface Weather {
  /** It is refused. */
  readonly refused: number;
  /** It is taken, and nothing ever comes through. */
  readonly deaf: number;
  /** It breaks off after a while, in the middle of whatever it carries. */
  readonly broken: number;
  /** Milliseconds that each piece takes, at most. */
  readonly slowness: number;
}

export const calm: Weather = { refused: 0, deaf: 0, broken: 0, slowness: 0 };

export const foul = (random: Random): Weather =>
  random.pick<Weather>([
    { refused: 1, deaf: 0, broken: 0, slowness: 0 },
    { refused: 0.3, deaf: 0.1, broken: 0.4, slowness: 40 },
    { refused: 0, deaf: 0, broken: 0.9, slowness: 5 },
    { refused: 0, deaf: 0, broken: 0.3, slowness: 400 },
    { refused: 0, deaf: 0.5, broken: 0.2, slowness: 0 },
  ]);
