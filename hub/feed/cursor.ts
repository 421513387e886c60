import { isBefore, type Place } from '#hub/store/feed-entry.ts';
import { startCursor } from '#shared/contract/hub-api.ts';

const start: Place = { seq: 0, rowNo: 0 };

/** Where a device stands in a scope's feed: everything up to `place` has been handed out. */
export interface Standing {
  readonly place: Place;
  /** What was collected before the device began to list the scope from its start is nothing it could have held. */
  readonly since: Place;
}

const text = ({ seq, rowNo }: Place): string => `${seq}.${rowNo}`;

/** The cursor as it is taken, and where it stands; what the hub never issued starts from the beginning. */
export function readCursor(cursor: string | undefined): { from: string; standing: Standing } {
  const match = /^(\d{1,15})\.(\d{1,15})(?:\.(\d{1,15})\.(\d{1,15}))?$/.exec(cursor ?? '');
  if (!match || cursor === undefined) return { from: startCursor, standing: { place: start, since: start } };
  const [, seq, rowNo, sinceSeq = 0, sinceRowNo = 0] = match.map(Number);
  return {
    from: cursor,
    standing: {
      place: { seq: seq ?? 0, rowNo: rowNo ?? 0 },
      since: { seq: sinceSeq || 0, rowNo: sinceRowNo || 0 },
    },
  };
}

export function cursorAt({ place, since }: Standing): string {
  return isBefore(place, since) ? `${text(place)}.${text(since)}` : text(place);
}

const isAtStart = ({ place }: Standing): boolean => !isBefore(start, place);

const laterOf = (one: Place, other: Place): Place => (isBefore(one, other) ? other : one);

/**
 * Where to go on: a device that stands before the floor may hold rows whose exit was collected, so it lists the scope
 * from the start. `isFull` says that a device which had begun has to begin anew.
 */
export function standingAbove(floor: Place | undefined, standing: Standing): Standing & { isFull: boolean } {
  if (floor === undefined) return { ...standing, isFull: false };
  if (isAtStart(standing)) return { place: start, since: floor, isFull: false };
  const isFull = isBefore(laterOf(standing.place, standing.since), floor);
  return isFull ? { place: start, since: floor, isFull } : { ...standing, isFull };
}
