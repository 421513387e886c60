/** An invariant that did not hold, and what differs. */
export interface Violation {
  readonly invariant: string;
  readonly what: string;
}
