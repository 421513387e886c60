/** The one scheduler of a run: whatever happens happens as an event here, one at a time. */
export interface VirtualTime {
  /** Milliseconds since 1970, true for the hub; desks may believe something else. */
  readonly now: () => number;
  /** Plans an event. Returns what cancels it. */
  readonly after: (milliseconds: number, work: () => Promise<void> | void) => () => void;
  /** Runs the earliest event to its end, with everything that follows from it at once. */
  readonly step: () => Promise<void>;
  /** How many events have run. */
  readonly steps: () => number;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly work: () => Promise<void> | void;
}

const isBefore = (one: Planned, other: Planned): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

export function virtualTime(start: number): VirtualTime {
  let time = start;
  let order = 0;
  let steps = 0;
  const planned = new Set<Planned>();
  return {
    now: () => time,
    steps: () => steps,
    after: (milliseconds, work) => {
      order += 1;
      const entry = { at: time + Math.max(0, Math.round(milliseconds)), order, work };
      planned.add(entry);
      return () => planned.delete(entry);
    },
    step: async () => {
      let first: Planned | null = null;
      for (const entry of planned) if (first === null || isBefore(entry, first)) first = entry;
      if (first === null) throw new Error('Nothing will ever happen any more.');
      planned.delete(first);
      time = first.at;
      steps += 1;
      await first.work();
      // Promises of the desks run to their ends before anything else may happen.
      await new Promise(setImmediate);
    },
  };
}
