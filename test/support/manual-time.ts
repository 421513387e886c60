import type { After } from '#electron/shells/carrier/timer.ts';

export interface ManualTime {
  readonly now: () => number;
  readonly after: After;
  /** Moves the clock and runs what has become due, in order. */
  readonly pass: (milliseconds: number) => void;
}

/** A clock and timers that only the test moves. */
export function manualTime(start = Date.parse('2026-11-24T01:00:00Z')): ManualTime {
  let time = start;
  const due = new Set<{ readonly at: number; readonly work: () => void }>();
  return {
    now: () => time,
    after: (milliseconds, work) => {
      const entry = { at: time + milliseconds, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    pass: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        time = next.at;
        next.work();
      }
      time = end;
    },
  };
}
