import type { Expert } from '#shared/domain/expert.ts';
import type { Reader } from './db.ts';
import { listRows } from './rows.ts';

/** The members of a panel, in office or not; none where there is no panel. */
export async function listExperts(db: Reader, panelCode: string | null): Promise<Expert[]> {
  if (panelCode === null) return [];
  const found = await db
    .selectFrom('expert')
    .select('id')
    .where('panel_code', '=', panelCode)
    .where('deleted_at', 'is', null)
    .execute();
  const rows = await listRows(
    db,
    'expert',
    found.map(({ id }) => id),
  );
  return [...rows.values()].map(({ row }) => row);
}
