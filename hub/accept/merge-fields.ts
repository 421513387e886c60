import type { Reader } from '#hub/store/db.ts';
import { findTrustedHlc } from '#hub/store/inbox.ts';
import type { StoredRow } from '#hub/store/rows.ts';
import { mergeField } from '#shared/sync/merge.ts';
import type { SetOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import { isClockSuspect } from './op-body.ts';
import type { Change } from './read-changes.ts';

/** Sorts before every real stamp: the loser of every contest of clocks. */
const losingHlc = '';

export interface MergeContext {
  readonly actorId: string;
  readonly at: string;
  readonly newId: () => string;
  /** Stands in the audit beside each written value. */
  readonly reason: string | null;
}

export interface Merged {
  readonly written: Readonly<Record<string, unknown>>;
  readonly inConflict: readonly string[];
}

/** Decides every field by its policy; what is not written goes to a conflict or, superseded, to the audit. */
export async function mergeFields(
  db: Reader,
  log: BatchLog,
  op: SetOp,
  found: StoredRow,
  changes: readonly Change[],
  { actorId, at, newId, reason }: MergeContext,
): Promise<Merged> {
  const written: Record<string, unknown> = {};
  const inConflict: string[] = [];
  for (const { name, policy, to, base } of changes) {
    const old = (found.row as Readonly<Record<string, unknown>>)[name];
    const isWrittenSinceCreation = Object.hasOwn(found.versions, name);
    const version = found.versions[name] ?? found.versions['*'] ?? null;
    const hlc = policy === 'lww' && version !== null ? await findTrustedHlc(db, version) : null;
    const result = mergeField({
      policy,
      current: { value: old, version, hlc },
      incoming: {
        value: to,
        base: base === null && !isWrittenSinceCreation ? version : base,
        hlc: isClockSuspect(op, at) ? losingHlc : op.hlc,
      },
    });
    if (result === 'same') continue;
    const place = { table: op.t, pk: op.pk, field: name };
    if (result === 'conflict') {
      inConflict.push(name);
      const values = { currentOp: version, currentValue: old, incomingOp: op.id, incomingValue: to };
      log.conflicts.push({ id: newId(), ...place, baseOp: base, ...values });
      continue;
    }
    if (result === 'apply') written[name] = to;
    const authorship = { opId: op.id, prevOpId: version, actorId, hlc: op.hlc, at };
    const why = result === 'superseded' ? 'superseded' : reason;
    log.audit.push({ ...place, old, new: to, ...authorship, reason: why });
  }
  return { written, inConflict };
}
