import type { Held } from '#hub/store/audit.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';

/** A verdict before the sequence is known; `seq` null: the one this transaction takes; 0: nothing travels. */
export type Outcome = Omit<Verdict, 'id' | 'seq'> & { readonly seq: number | null };

/** The sequence under which a row travels; null for a row that this transaction made and has not stamped yet. */
export const travelSeq = ({ seq }: Pick<StoredRow, 'seq'>): number | null => (seq === 0 ? null : seq);

export const applied: Outcome = { verdict: 'applied', seq: null, code: null, params: {} };

/** Nothing was left to change. */
export const merged = (seq: number | null): Outcome => ({ verdict: 'merged', seq, code: null, params: {} });

export const refused = (refusal: Pick<Outcome, 'code' | 'params' | 'seq'>): Outcome => ({
  verdict: 'refused',
  ...refusal,
});

/** Keeps the operation for a person on the hub to decide: work done in good faith is never just turned away. */
export function hold(
  log: BatchLog,
  op: Op,
  held: Pick<Held, 'why' | 'queue' | 'detail'>,
  at: string,
): Outcome {
  log.held.push({ opId: op.id, ...held, heldAt: at });
  return { verdict: 'held', seq: 0, code: 'held', params: { why: held.why } };
}
