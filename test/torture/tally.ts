/** Counts what was done, by name. */
export interface Tally {
  readonly count: (name: string, times?: number) => void;
  /** `kills 3, stops 2`, in the order of the names. */
  readonly line: () => string;
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    count: (name, times = 1) => counts.set(name, (counts.get(name) ?? 0) + times),
    line: () =>
      [...counts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, times]) => `${name} ${times}`)
        .join(', '),
  };
}
