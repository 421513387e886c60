import { z } from 'zod';
import { tableNamed } from '#shared/domain/tables.ts';
import type { NewOp } from '#shared/sync/op.ts';
import type { AnyRow } from './find-target.ts';
import type { HoldReason } from './hold.ts';
import { canonicalValue } from './op-body.ts';

/** The row as the device made it, with the hub's own fields as in `hubFields`; or why it cannot stand. */
export function readNewRow(
  op: NewOp,
  hubFields: Readonly<Record<string, unknown>>,
): { row: AnyRow } | HoldReason {
  const invalid = (detail: string): HoldReason => ({ why: 'invalid', queue: 'city', detail });
  if (!z.uuid().safeParse(op.pk).success) return invalid('id: invalid_format');
  const parsed = tableNamed(op.t).schema.safeParse({ ...op.v, ...hubFields, id: op.pk });
  if (parsed.success) return { row: canonicalValue(parsed.data) as AnyRow };
  return invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', '));
}
