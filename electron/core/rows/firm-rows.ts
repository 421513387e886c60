import type { ReadableDb } from '#electron/store/db.ts';
import { listFirmFigures } from '#electron/store/enterprises/firm-figures.ts';
import { findRows } from '#electron/store/find-row.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { maskContacts } from './masked.ts';

/** Firms as lists show them; `now` is an ISO instant. */
export function firmRows(db: ReadableDb, firms: readonly Enterprise[], now: string): EnterpriseRow[] {
  const ids = firms.map(({ id }) => id);
  const figures = listFirmFigures(db, ids, now);
  const marks = listSyncMarks(db, 'enterprise', ids);
  const people = findRows(
    db,
    'person',
    firms.flatMap(({ commissionerId }) => commissionerId ?? []),
  );
  const nothing = { lastVisitOn: null, openIssues: 0, overdueIssues: 0 };
  return firms.map((firm) => ({
    ...firm,
    contacts: maskContacts(firm.contacts),
    commissionerName: people.get(firm.commissionerId ?? '')?.name ?? '',
    ...(figures.get(firm.id) ?? nothing),
    isPending: marks.get(firm.id) === 'pending',
  }));
}
