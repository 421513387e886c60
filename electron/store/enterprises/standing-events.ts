import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { EnterpriseEvent } from '#shared/domain/enterprise-event.ts';
import type { ReadableDb } from '../db.ts';

/** What a firm entered and left, the latest change first. */
export function listStandingEvents(db: ReadableDb, enterpriseId: string): EnterpriseEvent[] {
  const rows = db.all<Columns>(
    `SELECT * FROM enterprise_event_v WHERE enterprise_id = :enterpriseId ORDER BY at DESC, id DESC`,
    { enterpriseId },
  );
  return rows.map((row) => fromColumns('enterprise_event', row));
}
