import type { ConflictDecision, ConflictRow } from '#shared/contract/app/decisions.ts';

/** One of the two values with its author. */
export interface Side {
  readonly choose: 'current' | 'incoming';
  readonly value: ConflictRow['currentValue'];
  /** Empty where nobody did, such as the hub itself. */
  readonly name: string;
  readonly at: string | null;
  readonly isMine: boolean;
}

/** The two values, one's own first; for a person who wrote neither, the one that the hub did not take comes first. */
export function sidesOf(conflict: ConflictRow, me: string): readonly [Side, Side] {
  const incoming: Side = {
    choose: 'incoming',
    value: conflict.incomingValue,
    name: conflict.incomingByName,
    at: conflict.incomingAt,
    isMine: conflict.incomingById === me,
  };
  const current: Side = {
    choose: 'current',
    value: conflict.currentValue,
    name: conflict.currentByName,
    at: conflict.currentAt,
    isMine: conflict.currentById === me,
  };
  return current.isMine && !incoming.isMine ? [current, incoming] : [incoming, current];
}

/** The decision for what is on the screen now. */
export function decisionOf(
  { id, currentVersion }: ConflictRow,
  choose: ConflictDecision['choose'],
  to: ConflictDecision['to'] = null,
): ConflictDecision {
  return { id, choose, to, seen: currentVersion };
}

/** The value that was chosen; one that still waits for the hub stands in the conflict itself. */
export function chosenValueOf({
  choice,
  chosenValue,
  currentValue,
  incomingValue,
  isWaiting,
}: ConflictRow): ConflictRow['chosenValue'] {
  if (!isWaiting || choice === 'other') return chosenValue;
  return choice === 'incoming' ? incomingValue : currentValue;
}

export const placeOf = ({ tableName, field }: ConflictRow) => ({ table: tableName, field });

/** Names one field of one kind of record, for filters. */
export const fieldKeyOf = ({ tableName, field }: ConflictRow): string => `${tableName}.${field}`;
