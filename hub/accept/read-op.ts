import type { Held } from '#shared/domain/held.ts';
import { problemOfJson } from '#shared/sync/json-value.ts';
import { type Op, op, type SentOp, wireVersion } from '#shared/sync/op.ts';

/**
 * An operation of any version as this hub judges it, or why it must wait: work that a newer desk writes is kept until
 * the hub knows what it means.
 */
export function readOp(sent: SentOp): { op: Op } | Pick<Held, 'why' | 'detail'> {
  const problem = problemOfJson(sent);
  if (problem !== null) return { why: 'invalid', detail: problem };
  if (sent.schema > wireVersion) return { why: 'newer', detail: `schema: ${sent.schema}` };
  const parsed = op.safeParse(sent);
  if (parsed.success) return { op: parsed.data };
  const paths = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'k'));
  return { why: 'invalid', detail: [...paths].join(', ') };
}
