import { startCursor } from '#shared/contract/hub-api.ts';

/** A place in a scope's feed: everything up to this sequence and row number has been handed out. */
export interface Place {
  readonly seq: number;
  readonly rowNo: number;
}

/** The place a cursor names, and the cursor itself; what the hub never issued starts from the beginning. */
export function readCursor(cursor: string | undefined): { from: string; place: Place } {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor ?? '');
  if (!match || cursor === undefined) return { from: startCursor, place: { seq: 0, rowNo: 0 } };
  return { from: cursor, place: { seq: Number(match[1]), rowNo: Number(match[2]) } };
}

export function cursorAt({ seq, rowNo }: Place): string {
  return `${seq}.${rowNo}`;
}
