/** 1: the row is in the scope; 3: it left. Only the latest entry of a row in a scope is kept. */
export const feedOp = { up: 1, exit: 3 } as const;

/** A place in a scope's feed. */
export interface Place {
  readonly seq: number;
  readonly rowNo: number;
}

export function isBefore(one: Place, other: Place): boolean {
  return one.seq < other.seq || (one.seq === other.seq && one.rowNo < other.rowNo);
}

export interface FeedEntry extends Place {
  readonly scope: number;
  /** The record's number, as on the wire. */
  readonly table: number;
  readonly op: number;
  /** What the row adds to the scope's digest; 0 once it left. */
  readonly ha: number;
  readonly hb: number;
}
