import type { Verdict } from '#shared/sync/op.ts';
import type { ReadableDb } from '../db.ts';

/** What became of the last decision that was made on this laptop about one conflict or held work. */
export interface MadeDecision {
  readonly isWaiting: boolean;
  readonly refusal: { readonly code: string; readonly params: Verdict['params'] } | null;
}

/** By the id of the conflict or held work; refusals that were read are left out. */
export function listMadeDecisions(db: ReadableDb, table: 'conflict' | 'held'): Map<string, MadeDecision> {
  const rows = db.all<{ pk: string; state: string; code: string | null; params: string }>(
    `SELECT pk, state, code, params FROM sx_outbox
     WHERE tbl = :table AND kind = 'resolve' AND state IN ('pending', 'sent', 'refused') AND is_dismissed = 0
     ORDER BY n`,
    { table },
  );
  return new Map(
    rows.map(({ pk, state, code, params }) => {
      const isRefused = state === 'refused';
      const refusal = { code: code ?? 'unexpected', params: JSON.parse(params) as Verdict['params'] };
      return [pk, { isWaiting: !isRefused, refusal: isRefused ? refusal : null }];
    }),
  );
}
