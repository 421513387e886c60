interface Received {
  readonly id: string;
  /** When the hub received it; null while it waits for the hub. */
  readonly receivedAt: string | null;
  /** When it was written, by the clock of the laptop: what arrived together counts in this order. */
  readonly setAt?: string | null;
  readonly broughtAt?: string;
  readonly recordedAt?: string;
}

const writtenAt = ({ setAt, broughtAt, recordedAt }: Received): string =>
  setAt ?? broughtAt ?? recordedAt ?? '';

/** Records in the order in which the hub received them; what waits for it comes last. */
export function inReceiptOrder<R extends Received>(rows: readonly R[]): R[] {
  const key = (row: Received): string => `${row.receivedAt ?? '~'} ${writtenAt(row)} ${row.id}`;
  return rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** What the hub has received, in that order: of records that replace each other the last is in force. */
export function received<R extends Received>(rows: readonly R[]): R[] {
  return inReceiptOrder(rows.filter(({ receivedAt }) => receivedAt !== null));
}
