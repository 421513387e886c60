import type { DeskEvent } from '#shared/contract/events.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { ParseSpreadsheet } from '../files/sheet-cells.ts';

/** Everything nondeterministic or outside that the core needs; each shell hands in the real thing. */
export interface DeskPorts {
  /** Holds one folder per person, the keys and the log. */
  readonly dataDir: string;
  /** Base address of the hub, for example `http://127.0.0.1:4100`. */
  readonly hubUrl: string;
  /** Names one run of the shell: a core that is started again within it finds its people where they sat. Null: none. */
  readonly run: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** UUID version 7. */
  readonly newId: () => string;
  /** Uniform in [0, 1); spreads retries. */
  readonly random: () => number;
  /** Runs `work` once after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly fetch: typeof globalThis.fetch;
  readonly parseSpreadsheet: ParseSpreadsheet;
  /** One line for the log file; never personal data. */
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    detail?: Record<string, string | number>,
  ) => void;
}

/**
 * The desk's core as every shell sees it. A seat is one window or one command line; people sign in at a seat,
 * and two seats may be two people at once.
 */
export interface Desk {
  readonly call: (seat: string, name: string, input: unknown) => Promise<Reply>;
  /** Tells which seat's screens should ask again. Returns the function that ends it. */
  readonly subscribe: (listener: (seat: string, event: DeskEvent) => void) => () => void;
  /** Flushes, checkpoints and closes every database. */
  readonly close: () => Promise<void>;
}
