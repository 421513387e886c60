import type { Writer } from '#hub/store/db.ts';
import { findRow, insertRow } from '#hub/store/rows.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise, EnterpriseTag } from '#shared/domain/enterprise.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';
import { type Standing, type StandingChange, standingChanges } from '#shared/domain/standing.ts';
import type { SentOp } from '#shared/sync/op.ts';
import { type BatchLog, touch } from './batch-log.ts';

interface Noted {
  readonly actorId: string;
  readonly at: string;
  readonly newId: () => string;
  /** By what it was done, where the operation says so. */
  readonly basis: Enterprise['standingBasis'];
}

/** A tag says itself since when it holds and by what; of one that was taken away only the day is known. */
function basisOf(
  { kind, toValue }: StandingChange,
  basis: Noted['basis'],
  today: string,
): Pick<EnterpriseEvent, 'effectiveOn' | 'source'> {
  if (kind !== 'tag') return { effectiveOn: basis?.on ?? today, source: basis?.source ?? '' };
  const { validFrom = null, source = '' } = (toValue ?? {}) as Partial<EnterpriseTag>;
  return { effectiveOn: validFrom ?? today, source };
}

/** Writes into a firm's history what it entered, left, or stands in otherwise. */
export async function noteStanding(
  tx: Writer,
  log: BatchLog,
  op: Pick<SentOp, 'id'>,
  { firmId, before, after }: { readonly firmId: string; readonly before: Standing; readonly after: Standing },
  { actorId, at, newId, basis }: Noted,
): Promise<void> {
  const changes = standingChanges(before, after);
  if (changes.length === 0) return;
  const actor = await findRow(tx, 'person', actorId);
  for (const change of changes) {
    const event: EnterpriseEvent = {
      id: newId(),
      enterpriseId: firmId,
      ...change,
      ...basisOf(change, basis, dayOf(at)),
      actorId,
      actorName: actor?.row.name ?? '',
      at,
    };
    await insertRow(tx, 'enterprise_event', event, { '*': op.id });
    touch(log, 'enterprise_event', event.id);
  }
}
