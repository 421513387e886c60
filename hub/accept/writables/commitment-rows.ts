import { findRow } from '#hub/store/rows.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { mayCreateCommitment, mayEditCommitment } from '#shared/domain/may-write.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { Writable } from '../writable.ts';

/** Promises: made in a visit of the same firm. */
export const commitmentRows: Writable<TableRow<'commitment'>> = {
  defaults: blankHubFields('commitment'),
  ownerOf: async () => null,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateCommitment,
  mayDelete: () => false,
  childOf: async () => null,
  mayEdit: (actor, { before, after }, firm) =>
    mayEditCommitment(actor, before, firm) && mayEditCommitment(actor, after, firm),
  untrueFieldOf: () => null,
  strayFieldOf: async (tx, { enterpriseId, visitId }) => {
    const visit = await findRow(tx, 'visit', visitId);
    return visit?.row.enterpriseId === enterpriseId ? null : 'visitId';
  },
  complete: async (_tx, _firm, { at }) => ({ receivedAt: at }),
};
