import type { CmdOp, NewOp, SetOp } from '#shared/sync/op.ts';

/** An operation without its envelope. */
export type OpBody =
  | Pick<NewOp, 'k' | 't' | 'pk' | 'v'>
  | Pick<SetOp, 'k' | 't' | 'pk' | 'v'>
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

/** The step with which a commissioner hands a new issue in, answered on the spot or not. */
export function submission(issueId: string, answer: string | null): OpBody {
  const draft = { k: 'cmd', pk: issueId, expect: { state: 'draft', rev: 0 } } as const;
  return answer === null
    ? { ...draft, name: 'submit', args: {} }
    : { ...draft, name: 'close_on_spot', args: { reply: answer } };
}
