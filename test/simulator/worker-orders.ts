import type { Violation } from './violation.ts';

/** What one worker does: every `stride`-th seed from `from`, `count` of them. */
export interface WorkerOrders {
  readonly from: number;
  readonly stride: number;
  readonly count: number;
  readonly isVerbose: boolean;
}

/** What a worker says of one seed, as a line of JSON. */
export interface SeedReport {
  readonly seed: number;
  readonly operations: number;
  readonly digest: string;
  readonly violations: readonly Violation[];
}
