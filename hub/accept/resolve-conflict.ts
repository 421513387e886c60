import type { Writer } from '#hub/store/db.ts';
import { findRow, updateRow } from '#hub/store/rows.ts';
import type { Conflict } from '#shared/domain/conflict.ts';
import type { Field } from '#shared/domain/record.ts';
import { type TableName, tableNamed, tableNames } from '#shared/domain/tables.ts';
import type { ResolveConflictOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';
import { type AcceptContext, type Author, entitlementOf } from './context.ts';
import { type AnyRow, findTarget } from './find-target.ts';
import { canonicalValue } from './op-body.ts';
import { applied, merged, type Outcome, refused, travelSeq } from './outcome.ts';
import { writeFields } from './write-fields.ts';

/** The value that was chosen; null when the field does not take it. */
function chosenValue(op: ResolveConflictOp, conflict: Conflict, table: TableName): { value: unknown } | null {
  if (op.choose === 'current') return { value: conflict.currentValue };
  if (op.choose === 'incoming') return { value: conflict.incomingValue };
  const fields = tableNamed(table).fields as Readonly<Record<string, Field>>;
  const parsed = fields[conflict.field]?.schema.safeParse(op.to);
  return parsed?.success ? { value: canonicalValue(parsed.data) } : null;
}

/**
 * A person chooses one of the two values or writes a third; who may edit the row may choose. The choice counts only
 * while the field still holds what that person saw as the hub's value.
 */
export async function resolveConflict(
  tx: Writer,
  log: BatchLog,
  op: ResolveConflictOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at, newId } = context;
  const stored = await findRow(tx, 'conflict', op.pk);
  const refuse = (code: string, params: Outcome['params'] = {}) =>
    refused({ code, params, seq: stored ? travelSeq(stored) : 0 });
  if (!stored) return refuse('not_found');
  const conflict = stored.row;
  const table = tableNames.find((name) => name === conflict.tableName);
  if (!table) return refuse('not_found');
  if (conflict.state === 'resolved') {
    return conflict.choice === op.choose && op.choose !== 'other'
      ? merged(travelSeq(stored))
      : refuse('already_resolved', { actor: conflict.resolvedByName });
  }
  const target = await findTarget(tx, log, { ...op, t: table, pk: conflict.pk }, author, context);
  if ('outcome' in target) return target.outcome;
  const { writable, found, firm } = target;
  const chosen = chosenValue(op, conflict, table);
  if (!chosen) return refuse('invalid_input', { field: conflict.field });
  const written = op.choose === 'current' ? {} : { [conflict.field]: chosen.value };
  const edit = { before: found.row, after: { ...found.row, ...written } as AnyRow };
  const queue = firm.districtCode;
  const right = await entitlementOf(author, (actor) => writable.mayEdit(actor, edit, firm), queue);
  if (right === 'nobody') return refuse('not_allowed');
  if (conflict.currentVersion !== op.seen) return refuse('stale_conflict', { actor: conflict.currentByName });

  const actorId = author.now.id;
  // Before the value is written: both values of a conflict that is over stay as they were.
  const decision: Partial<Conflict> = {
    state: 'resolved',
    choice: op.choose,
    chosenValue: chosen.value as Conflict['chosenValue'],
    resolvedById: actorId,
    resolvedByName: author.now.name,
    resolvedAt: at,
  };
  await updateRow(tx, 'conflict', conflict.id, decision, { ...stored.versions, state: op.id });
  touch(log, 'conflict', conflict.id);
  if (op.choose !== 'current') {
    const versions = { ...found.versions, [conflict.field]: op.id };
    const write = { actorId, at, newId, reason: 'resolved', queue };
    await writeFields(tx, log, op, found, { written, versions }, write);
    const place = { table, pk: conflict.pk, field: conflict.field };
    const authorship = { opId: op.id, prevOpId: op.seen, actorId, hlc: op.hlc, at, reason: 'resolved' };
    log.audit.push({ ...place, old: conflict.currentValue, new: chosen.value, ...authorship });
  }
  return applied;
}
