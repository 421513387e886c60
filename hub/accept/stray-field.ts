import type { Writer } from '#hub/store/db.ts';
import { findRow, listKeys } from '#hub/store/rows.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { categoryOf } from '#shared/routing/categories.ts';

/** The first field of a new issue that names a visit, a class or a panel which the hub does not know for its firm. */
export async function strayFieldOf(
  tx: Writer,
  { enterpriseId, visitId, categoryCode, proposedPanelCode }: Issue,
): Promise<'visitId' | 'categoryCode' | 'proposedPanelCode' | null> {
  if (visitId !== null) {
    const visit = await findRow(tx, 'visit', visitId);
    if (visit?.row.enterpriseId !== enterpriseId) return 'visitId';
  }
  if (categoryOf(categoryCode) === null) return 'categoryCode';
  if (proposedPanelCode === null) return null;
  const panels = await listKeys(tx, 'panel', 'code', proposedPanelCode);
  return panels.length === 0 ? 'proposedPanelCode' : null;
}
