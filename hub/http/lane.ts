/** A bounded number of requests in work and a bounded number that wait for their turn, first come first served. */
export interface Lane {
  /**
   * Resolves with what gives the place back (once; more often does nothing) when it is this request's turn, or with
   * null at once when too many wait. `onGone` is given what takes the request out of the queue.
   */
  readonly enter: (onGone: (leaveQueue: () => void) => void) => Promise<(() => void) | null>;
  readonly inWork: () => number;
  readonly waiting: () => number;
}

export interface LaneSize {
  readonly atOnce: number;
  readonly mostWaiting: number;
}

export function createLane({ atOnce, mostWaiting }: LaneSize): Lane {
  let inWork = 0;
  const waiting = new Set<() => void>();

  const place = (): (() => void) => {
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      // Whoever is next takes over this place.
      const [next] = waiting;
      if (next) next();
      else inWork -= 1;
    };
  };
  return {
    inWork: () => inWork,
    waiting: () => waiting.size,
    enter: async (onGone) => {
      if (inWork < atOnce) {
        inWork += 1;
        return place();
      }
      if (waiting.size >= mostWaiting) return null;
      return new Promise((resolve) => {
        const turn = (): void => {
          waiting.delete(turn);
          resolve(place());
        };
        waiting.add(turn);
        onGone(() => {
          if (waiting.delete(turn)) resolve(null);
        });
      });
    },
  };
}
