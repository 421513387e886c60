import type { Panel } from '#shared/domain/panel.ts';
import type { Reader } from './db.ts';

/** The panels that are valid on `on` (YYYY-MM-DD). */
export async function listPanels(db: Reader, on: string): Promise<Pick<Panel, 'code' | 'leadUnitId'>[]> {
  const rows = await db
    .selectFrom('panel')
    .select(['code', 'lead_unit_id'])
    .where((where) => where.or([where('valid_from', 'is', null), where('valid_from', '<=', on)]))
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .execute();
  return rows.map((row) => ({ code: String(row.code), leadUnitId: String(row.lead_unit_id) }));
}
