import type { ReadableDb } from '#electron/store/db.ts';
import { findRows } from '#electron/store/find-row.ts';
import { localNumberOf } from '#electron/store/local-numbers.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import { countIssuesOfVisits } from '#electron/store/visits/list-visits.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { maskContacts } from './masked.ts';

/** Visits as lists show them. */
export function visitRows(db: ReadableDb, visits: readonly Visit[]): VisitRow[] {
  const ids = visits.map(({ id }) => id);
  const firms = findRows(
    db,
    'enterprise',
    visits.map(({ enterpriseId }) => enterpriseId),
  );
  const people = findRows(
    db,
    'person',
    visits.map(({ leadVisitorId }) => leadVisitorId),
  );
  const marks = listSyncMarks(db, 'visit', ids);
  const issues = countIssuesOfVisits(db, ids);
  return visits.map((visit) => ({
    ...visit,
    contacts: maskContacts(visit.contacts),
    enterpriseName: firms.get(visit.enterpriseId)?.name ?? '',
    leadVisitorName: people.get(visit.leadVisitorId)?.name ?? '',
    displayNo: visit.visitNo ?? localNumberOf(db, visit.id),
    issueCount: issues.get(visit.id) ?? 0,
    syncMark: marks.get(visit.id) ?? 'synced',
  }));
}
