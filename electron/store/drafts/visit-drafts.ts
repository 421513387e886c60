import type { KeptDraft } from '#shared/contract/app/visits.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type DraftSummary, type VisitDraft, visitDraft } from '#shared/domain/visit-draft.ts';
import type { ReadableDb, WritableDb } from '../db.ts';

interface Found {
  readonly body: string;
  readonly saved_at: string;
}

function summaryOf({ body, saved_at }: Found): DraftSummary {
  const { id, enterpriseId, enterpriseName, visitedOn, issues } = visitDraft.parse(JSON.parse(body));
  return { id, enterpriseId, enterpriseName, visitedOn, issueCount: issues.length, savedAt: saved_at };
}

/** Every draft of this person, the one saved last first. */
export function listDrafts(db: ReadableDb): DraftSummary[] {
  return db
    .all<Found>('SELECT body, saved_at FROM visit_draft ORDER BY saved_at DESC, id DESC')
    .map(summaryOf);
}

export function findDraft(db: ReadableDb, id: string): KeptDraft | null {
  const found = db.get<Found>('SELECT body, saved_at FROM visit_draft WHERE id = :id', { id });
  return found ? { ...visitDraft.parse(JSON.parse(found.body)), savedAt: found.saved_at } : null;
}

/** Adds a draft, saved at the ISO instant `at`. */
export function insertDraft(db: WritableDb, draft: VisitDraft, at: string): void {
  db.run('INSERT INTO visit_draft(id, body, created_at, saved_at) VALUES (:id, :body, :at, :at)', {
    id: draft.id,
    body: JSON.stringify(draft),
    at,
  });
}

/** The version that somebody changed (null: the draft as it was created), and when; both are ISO instants. */
export interface Saving {
  readonly basedOn: string | null;
  readonly at: string;
}

/**
 * Replaces a draft and returns when it counts as saved, which is later than every version before. Refuses with
 * `not_found`, since what was finished or removed must not come back, and with `draft_moved` when the stored version
 * is not the one that was changed.
 */
export function saveDraft(db: WritableDb, draft: VisitDraft, { basedOn, at }: Saving): string {
  const { id } = draft;
  const stored = db.get<{ created_at: string; saved_at: string }>(
    'SELECT created_at, saved_at FROM visit_draft WHERE id = :id',
    { id },
  );
  if (!stored) throw new Refused('not_found');
  if (stored.saved_at !== (basedOn ?? stored.created_at)) throw new Refused('draft_moved');
  const savedAt = at > stored.saved_at ? at : momentAfter(stored.saved_at);
  db.run('UPDATE visit_draft SET body = :body, saved_at = :savedAt WHERE id = :id', {
    id,
    body: JSON.stringify(draft),
    savedAt,
  });
  return savedAt;
}

/** Two saves within a millisecond, or after the clock was set back, are still two versions. */
const momentAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

export function removeDraft(db: WritableDb, id: string): void {
  db.run('DELETE FROM visit_draft WHERE id = :id', { id });
}
