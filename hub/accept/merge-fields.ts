import type { Writer } from '#hub/store/db.ts';
import { findTrustedHlc } from '#hub/store/inbox.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { mergeField } from '#shared/sync/merge.ts';
import type { SetOp } from '#shared/sync/op.ts';
import { addMember } from '#shared/sync/set-members.ts';
import type { BatchLog } from './batch-log.ts';
import { openConflict } from './conflicts.ts';
import { findBaseValue } from './field-writes.ts';
import { isClockSuspect } from './op-body.ts';
import type { Change } from './read-changes.ts';
import type { WriteContext, Written } from './write-fields.ts';

/** Sorts before every real stamp: the loser of every contest of clocks. */
const losingHlc = '';

export interface Merged extends Written {
  readonly inConflict: readonly string[];
}

/** A whole list from a desk that knew no members: what it adds is added, what it lacks may be somebody else's. */
function addAll(found: StoredRow, field: string, to: unknown, opId: string) {
  const members = (found.row as Readonly<Record<string, unknown>>)[field] as readonly unknown[];
  const known = new Set(members.map((member) => JSON.stringify(member)));
  let state = { members, versions: found.versions };
  for (const member of to as readonly unknown[]) {
    if (!known.has(JSON.stringify(member))) state = addMember(state, field, member, opId);
  }
  return state;
}

/** Decides every field by its policy; what is not written goes to a conflict or, superseded, to the audit. */
export async function mergeFields(
  tx: Writer,
  log: BatchLog,
  op: SetOp,
  found: StoredRow,
  changes: readonly Change[],
  context: WriteContext,
): Promise<Merged> {
  const { actorId, at, reason } = context;
  const written: Record<string, unknown> = {};
  let versions = found.versions;
  const inConflict: string[] = [];
  for (const { name, policy, to, base } of changes) {
    const old = (found.row as Readonly<Record<string, unknown>>)[name];
    const version = found.versions[name] ?? found.versions['*'] ?? null;
    const place = { table: op.t, pk: op.pk, field: name };
    const authorship = { opId: op.id, prevOpId: version, actorId, hlc: op.hlc, at };
    if (policy === 'set') {
      const state = addAll({ ...found, versions }, name, to, op.id);
      if (state.members.length === (old as readonly unknown[]).length) continue;
      written[name] = state.members;
      versions = state.versions;
      log.audit.push({ ...place, old, new: state.members, ...authorship, reason });
      continue;
    }
    // Who saw a field that was never written saw what the row was made with.
    const seen = base ?? found.versions['*'] ?? null;
    const hlc = policy === 'lww' && version !== null ? await findTrustedHlc(tx, version) : null;
    const before = policy === 'text3' ? await findBaseValue(tx, log, place, { base: seen, version }) : null;
    const result = mergeField({
      policy,
      current: { value: old, version, hlc },
      incoming: { value: to, base: seen, hlc: isClockSuspect(op, at) ? losingHlc : op.hlc },
      baseValue: before?.value,
    });
    if (result.kind === 'same') continue;
    if (result.kind === 'conflict') {
      inConflict.push(name);
      const clash = { field: name, base: seen, current: { value: old, version }, incoming: to };
      await openConflict(tx, log, op, clash, context);
      continue;
    }
    if (result.kind === 'superseded') {
      log.audit.push({ ...place, old, new: to, ...authorship, reason: 'superseded' });
      continue;
    }
    written[name] = result.value;
    versions = { ...versions, [name]: op.id };
    log.audit.push({ ...place, old, new: result.value, ...authorship, reason });
    if (result.value !== to) {
      log.audit.push({ ...place, old: before?.value ?? null, new: to, ...authorship, reason: 'merged_from' });
    }
  }
  return { written, versions, inConflict };
}
