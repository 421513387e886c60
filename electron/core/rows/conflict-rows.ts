import type { ReadableDb } from '#electron/store/db.ts';
import type { FoundConflict } from '#electron/store/decisions/conflicts.ts';
import { listMadeDecisions } from '#electron/store/decisions/made-decisions.ts';
import { findRow } from '#electron/store/find-row.ts';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Conflict } from '#shared/domain/conflict.ts';
import { mayEditEnterprise, mayEditIssue, mayEditVisit } from '#shared/domain/may-write.ts';
import { shownValue } from './shown-value.ts';

/** Who may edit the record may choose; what this laptop does not hold is left to the hub. */
function mayChoose(db: ReadableDb, actor: Actor, { tableName, pk }: Conflict): boolean {
  switch (tableName) {
    case 'enterprise': {
      const firm = findRow(db, 'enterprise', pk);
      return firm === null || mayEditEnterprise(actor, firm, firm);
    }
    case 'visit': {
      const visit = findRow(db, 'visit', pk);
      const firm = visit && findRow(db, 'enterprise', visit.enterpriseId);
      return !visit || !firm || mayEditVisit(actor, visit, firm);
    }
    case 'issue': {
      const issue = findRow(db, 'issue', pk);
      return issue === null || mayEditIssue(actor, issue, issue);
    }
    default:
      return false;
  }
}

/** Conflicts as screens show them; those opened before the instant `oldBefore` wait too long. */
export function conflictRows(
  db: ReadableDb,
  found: readonly FoundConflict[],
  { actor, oldBefore }: { actor: Actor; oldBefore: string },
): ConflictRow[] {
  const made = listMadeDecisions(db, 'conflict');
  return found.map(({ conflict, title, isMine }) => {
    const { id, field, state, openedAt } = conflict;
    const { isWaiting = false, refusal = null } = made.get(id) ?? {};
    return {
      ...conflict,
      baseValue: shownValue(field, conflict.baseValue),
      currentValue: shownValue(field, conflict.currentValue),
      incomingValue: shownValue(field, conflict.incomingValue),
      chosenValue: shownValue(field, conflict.chosenValue),
      title,
      isMine,
      mayDecide: mayChoose(db, actor, conflict),
      isWaiting,
      refusal: state === 'open' ? refusal : null,
      isOverdue: state === 'open' && openedAt < oldBefore,
    };
  });
}
