/** A source of choices that are the same in every run. */
export interface Seeded {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** True in so many of a hundred cases. */
  readonly happens: (percent: number) => boolean;
  /** A UUID in the form of version 4. */
  readonly uuid: () => string;
}

/** Mulberry32: small, and even enough for a demonstration. Never for secrets. */
export function createSeeded(seed: number): Seeded {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (from: number, to: number): number => from + (next() % (to - from + 1));
  const hex = (): string => next().toString(16).padStart(8, '0');
  return {
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    happens: (percent) => between(1, 100) <= percent,
    uuid: () => {
      const digits = hex() + hex() + hex() + hex();
      return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
    },
  };
}
