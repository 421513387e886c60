import { findBlob, hasGiven } from '#hub/store/blobs.ts';
import { findRow } from '#hub/store/rows.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { mayAttach } from '#shared/domain/may-write.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import type { Owner, Writable } from '../writable.ts';

/** Attachments: of a visit or an issue, stored once the bytes are there. */
export const attachmentRows: Writable<TableRow<'attachment'>> = {
  defaults: blankHubFields('attachment'),
  ownerOf: async (tx, { ownerTable, ownerId }) => {
    const found = await findRow(tx, ownerTable, ownerId);
    return found && !found.isDeleted ? ({ table: ownerTable, row: found.row } as Owner) : null;
  },
  // Without what it belongs to there is no firm either, and it is held for a person.
  firmIdOf: (_row, owner) => owner?.row.enterpriseId ?? '',
  mayCreate: (actor, row, firm, owner) =>
    row.addedById === actor.id && owner !== null && mayAttach(actor, owner, firm),
  mayDelete: () => false,
  childOf: async () => null,
  mayEdit: () => false,
  untrueFieldOf: () => null,
  strayFieldOf: async () => null,
  complete: async (tx, _firm, { at }, { sha256, size, addedById }) => {
    const blob = await findBlob(tx, sha256);
    const isStored = blob?.size === size && (await hasGiven(tx, sha256, addedById));
    return { storedAt: isStored ? at : null };
  },
};
