import type { Random } from '../simulator/random.ts';
import type { Laptop } from './desk/laptop.ts';
import type { Disk } from './disk.ts';
import type { HubProcess } from './hub/hub-process.ts';
import type { Line } from './line/line.ts';
import type { Tally } from './tally.ts';

/** One laptop with its disk and its line. */
export interface Seat {
  readonly laptop: Laptop;
  readonly disk: Disk;
  readonly line: Line;
}

/** Everything that can be tortured. */
export interface Stage {
  readonly hub: HubProcess;
  readonly hubDisk: Disk;
  readonly seats: readonly Seat[];
  /** What was done to everybody. */
  readonly faults: Tally;
  /** What people did, and what came of it. */
  readonly acts: Tally;
  /** Something that must not happen, whatever is done. */
  readonly complain: (what: string) => void;
  /** The hub was put back to a copy at this moment, in milliseconds since 1970. */
  readonly noteRestore: (at: number) => void;
  /** Ends early when the trouble is over. */
  readonly rest: (milliseconds: number) => Promise<void>;
}

/** Something that goes wrong, and is over when the promise resolves. */
export interface Fault {
  readonly name: string;
  readonly weight: number;
  readonly happen: (stage: Stage, random: Random) => Promise<void>;
}
