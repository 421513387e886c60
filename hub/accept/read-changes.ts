import type { Field } from '#shared/domain/record.ts';
import { tableNamed } from '#shared/domain/tables.ts';
import type { SetOp } from '#shared/sync/op.ts';
import { canonicalValue } from './op-body.ts';

export interface Change {
  readonly name: string;
  readonly policy: Field['policy'];
  readonly to: unknown;
  /** The version of the field that the author saw; null: never written since the row was made. */
  readonly base: string | null;
}

/** The fields a device may change, with canonical values; the hub's own are left out. Or what is wrong with them. */
export function readChanges(op: SetOp): Change[] | { problem: string } {
  const fields = tableNamed(op.t).fields as Readonly<Record<string, Field>>;
  const changes: Change[] = [];
  for (const [name, { to, base }] of Object.entries(op.v)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return { problem: `${name}: unknown_field` };
    if (field.policy === 'hub') continue;
    const parsed = field.schema.safeParse(to);
    if (!parsed.success) return { problem: `${name}: ${parsed.error.issues[0]?.code ?? 'invalid'}` };
    changes.push({ name, policy: field.policy, to: canonicalValue(parsed.data), base });
  }
  return changes;
}
