import type { ReadableDb } from '#electron/store/db.ts';
import { findRows } from '#electron/store/find-row.ts';
import { localNumberOf } from '#electron/store/local-numbers.ts';
import { listOpenCommands } from '#electron/store/outbox-list.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { lampOf } from '#shared/workflow/lamp.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';

/** What the hub will write beside an issue that it has not received yet, as far as this laptop can tell. */
function expected(db: ReadableDb, issue: Issue, firm: Enterprise): Issue {
  const isAnswered = listOpenCommands(db, issue.id).some(
    ({ op }) => op.k === 'cmd' && op.name === 'close_on_spot',
  );
  const state = isAnswered ? 'closed_on_spot' : 'submitted';
  return { ...issue, ...snapshotFirm(firm, dayOf(issue.capturedAt)), state };
}

/** Issues as lists show them; `now` is an ISO instant. The lamp is derived here and stored nowhere. */
export function issueRows(db: ReadableDb, issues: readonly Issue[], now: string): IssueRow[] {
  const ids = issues.map(({ id }) => id);
  const marks = listSyncMarks(db, 'issue', ids);
  const unreceived = issues.filter(({ state }) => state === 'draft').map(({ enterpriseId }) => enterpriseId);
  const firms = findRows(db, 'enterprise', unreceived);
  const units = findRows(
    db,
    'org_unit',
    issues.flatMap(({ leadUnitId }) => leadUnitId ?? []),
  );
  const people = findRows(
    db,
    'person',
    issues.map(({ reporterId }) => reporterId),
  );
  return issues.map((issue) => {
    const firm = issue.state === 'draft' ? firms.get(issue.enterpriseId) : undefined;
    const shown = firm ? expected(db, issue, firm) : issue;
    return {
      ...shown,
      displayNo: issue.issueNo ?? localNumberOf(db, issue.id),
      lamp: lampOf(issue, now),
      leadUnitName: units.get(issue.leadUnitId ?? '')?.name ?? '',
      reporterName: people.get(issue.reporterId)?.name ?? '',
      syncMark: marks.get(issue.id) ?? 'synced',
    };
  });
}
