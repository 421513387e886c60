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

export function findDraft(db: ReadableDb, id: string): VisitDraft | null {
  const found = db.get<Found>('SELECT body, saved_at FROM visit_draft WHERE id = :id', { id });
  return found ? visitDraft.parse(JSON.parse(found.body)) : null;
}

/** Adds a draft, saved at the ISO instant `at`. */
export function insertDraft(db: WritableDb, draft: VisitDraft, at: string): void {
  db.run('INSERT INTO visit_draft(id, body, created_at, saved_at) VALUES (:id, :body, :at, :at)', {
    id: draft.id,
    body: JSON.stringify(draft),
    at,
  });
}

/** Replaces a draft; false when there is none, since what was finished or removed must not come back. */
export function saveDraft(db: WritableDb, draft: VisitDraft, at: string): boolean {
  const changes = db.run('UPDATE visit_draft SET body = :body, saved_at = :at WHERE id = :id', {
    id: draft.id,
    body: JSON.stringify(draft),
    at,
  });
  return changes === 1;
}

export function removeDraft(db: WritableDb, id: string): void {
  db.run('DELETE FROM visit_draft WHERE id = :id', { id });
}
