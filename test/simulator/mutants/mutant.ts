import type { Change } from './change.ts';

/** A defect put into the product on purpose: a simulator that lets it pass proves nothing. */
export interface Mutant {
  readonly name: string;
  /** What the product no longer does. */
  readonly breaks: string;
  readonly changes: readonly Change[];
  /** How many seeds may pass before it counts as escaped. */
  readonly patience: number;
}
