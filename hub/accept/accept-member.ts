import type { Writer } from '#hub/store/db.ts';
import type { Field } from '#shared/domain/record.ts';
import { tableNamed } from '#shared/domain/tables.ts';
import type { AddOp, RemOp } from '#shared/sync/op.ts';
import { addMember, removeMember } from '#shared/sync/set-members.ts';
import type { BatchLog } from './batch-log.ts';
import { type AcceptContext, type Author, entitlementOf, reasonOf } from './context.ts';
import { type AnyRow, findTarget } from './find-target.ts';
import { type HoldReason, hold } from './hold.ts';
import { canonicalValue } from './op-body.ts';
import { applied, merged, type Outcome, travelSeq } from './outcome.ts';
import { writeFields } from './write-fields.ts';

/** The member with its keys in order; null when the field is no such list or the member no such member. */
function readMember({ t, f, m }: AddOp | RemOp): { member: unknown } | null {
  const fields = tableNamed(t).fields as Readonly<Record<string, Field>>;
  const field = Object.hasOwn(fields, f) ? fields[f] : undefined;
  if (field?.policy !== 'set') return null;
  const parsed = field.schema.safeParse([m]);
  return parsed.success ? { member: (canonicalValue(parsed.data) as unknown[])[0] } : null;
}

/** A member of a list is added or removed. Additions and removals of several people never conflict. */
export async function acceptMember(
  tx: Writer,
  log: BatchLog,
  op: AddOp | RemOp,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const { at, newId } = context;
  const heldFor = (reason: HoldReason) => hold(tx, log, op, reason, at);
  const target = await findTarget(tx, log, op, author, context);
  if ('outcome' in target) return target.outcome;
  const { writable, found, firm } = target;
  const queue = firm.districtCode;
  const read = readMember(op);
  if (!read) return heldFor({ why: 'invalid', queue, detail: op.f });

  const old = (found.row as unknown as Readonly<Record<string, readonly unknown[]>>)[op.f] ?? [];
  const state = { members: old, versions: found.versions };
  const { members, versions } =
    op.k === 'add'
      ? addMember(state, op.f, read.member, op.id)
      : removeMember(state, op.f, read.member, op.seen);
  const written = { [op.f]: members };
  const edit = { before: found.row, after: { ...found.row, ...written } as AnyRow };
  const entitlement = await entitlementOf(author, (actor) => writable.mayEdit(actor, edit, firm), queue);
  if (entitlement === 'nobody') return heldFor({ why: 'scope', queue, detail: '' });
  if (JSON.stringify(versions) === JSON.stringify(found.versions)) return merged(travelSeq(found));

  const reason = reasonOf(entitlement);
  const write = { actorId: author.now.id, at, newId, reason, queue };
  await writeFields(tx, log, op, found, { written, versions }, write);
  const place = { table: op.t, pk: op.pk, field: op.f };
  const authorship = { opId: op.id, prevOpId: null, actorId: author.now.id, hlc: op.hlc, at, reason };
  log.audit.push({ ...place, old, new: members, ...authorship });
  return applied;
}
