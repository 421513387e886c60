import type { StoredRow } from '#hub/store/rows.ts';
import type { Verdict } from '#shared/sync/op.ts';

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
