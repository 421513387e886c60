import type { CmdOp, NewOp } from '#shared/sync/op.ts';

/** An operation without its envelope. */
export type OpBody =
  | Pick<NewOp, 'k' | 't' | 'pk' | 'v'>
  | Pick<CmdOp, 'k' | 'pk' | 'name' | 'expect' | 'args'>;

/** Operations that one person did at once: written at `authoredAt`, received by the hub at `at` (ISO instants). */
export interface Act {
  readonly personId: string;
  readonly authoredAt: string;
  readonly at: string;
  readonly ops: readonly OpBody[];
}

/** A row that a device makes. */
export function newRow(table: NewOp['t'], pk: string, values: object): OpBody {
  return { k: 'new', t: table, pk, v: values as NewOp['v'] };
}

/** The step with which a commissioner hands a new issue in. */
export function submission(issueId: string): OpBody {
  return { k: 'cmd', pk: issueId, name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} };
}
