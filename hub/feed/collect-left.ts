import type { Writer } from '#hub/store/db.ts';
import { findSequenceBefore, removeLeft } from '#hub/store/floors.ts';

/** Entries in one transaction, so that pushes wait for a moment only. */
const batch = 2_000;

/**
 * Collects a batch of the entries about rows that left a scope before the ISO instant `olderThan`. A device that has
 * not pulled since lists the scope from its start. Returns whether there may be more.
 */
export async function collectLeft(
  tx: Writer,
  { olderThan, limit = batch }: { olderThan: string; limit?: number },
): Promise<boolean> {
  return (await removeLeft(tx, await findSequenceBefore(tx, olderThan), limit)) >= limit;
}
