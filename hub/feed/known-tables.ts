import { Refused } from '#shared/contract/reply.ts';
import { tables } from '#shared/domain/tables.ts';

/** The oldest version of the wire whose desks can still be given rows. */
const minimum = 1;

/** How many records the desks of a version know; from the newest listed version on they know every one of today. */
const recordsKnown: Readonly<Record<number, number>> = { 1: 8, 2: 11, 3: 11, 4: 14, 5: 16 };

/**
 * The records that a desk of this version is given: those whose number is below the returned one. Refuses with
 * `upgrade_needed` a desk that is too old to be given any; its work is taken all the same. A newer desk fills the
 * fields that this hub does not know with nothing.
 */
export function knownTableCount(schema: number): number {
  if (schema < minimum) throw new Refused('upgrade_needed', { params: { min: minimum } });
  return recordsKnown[schema] ?? tables.length;
}
