import type { ReadableDb, WritableDb } from './db.ts';

/** Gives a record of this laptop the number it goes by until the hub has numbered it. */
export function takeLocalNumber(db: WritableDb, pk: string): void {
  db.run(
    `INSERT INTO local_number(pk, number) SELECT :pk, coalesce(max(number), 0) + 1 FROM local_number
     WHERE true ON CONFLICT(pk) DO NOTHING`,
    { pk },
  );
}

/** `L-0007` for a record that the hub has not numbered yet; `-` for one that another laptop wrote. */
export function localNumberOf(db: ReadableDb, pk: string): string {
  const found = db.get<{ number: number }>('SELECT number FROM local_number WHERE pk = :pk', { pk });
  return found ? `L-${String(found.number).padStart(4, '0')}` : '-';
}
