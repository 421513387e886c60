import type { ReadableDb } from '#electron/store/db.ts';
import { findRows } from '#electron/store/find-row.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import { mayEditCommitment } from '#shared/domain/may-write.ts';

/** Promises as lists show them to `actor`. */
export function commitmentRows(
  db: ReadableDb,
  commitments: readonly Commitment[],
  actor: Actor,
): CommitmentRow[] {
  const idsOf = (read: (commitment: Commitment) => string) => commitments.map(read);
  const firms = findRows(
    db,
    'enterprise',
    idsOf(({ enterpriseId }) => enterpriseId),
  );
  const people = findRows(
    db,
    'person',
    idsOf(({ madeById }) => madeById),
  );
  const marks = listSyncMarks(
    db,
    'commitment',
    idsOf(({ id }) => id),
  );
  return commitments.map((commitment) => {
    const firm = firms.get(commitment.enterpriseId);
    return {
      ...commitment,
      enterpriseName: firm?.name ?? '',
      madeByName: people.get(commitment.madeById)?.name ?? '',
      syncMark: marks.get(commitment.id) ?? 'synced',
      mayClose: firm !== undefined && mayEditCommitment(actor, commitment, firm),
    };
  });
}
