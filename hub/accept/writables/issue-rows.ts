import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { mayCreateIssue, mayEditIssue } from '#shared/domain/may-write.ts';
import type { TableRow } from '#shared/domain/tables.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { strayFieldOf } from '../stray-field.ts';
import type { Writable } from '../writable.ts';

/** Issues: what they say of their firm is the hub's word. */
export const issueRows: Writable<TableRow<'issue'>> = {
  defaults: blankHubFields('issue'),
  ownerOf: async () => null,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateIssue,
  // An issue ends by a step of its workflow, never by vanishing.
  mayDelete: () => false,
  childOf: async () => null,
  mayEdit: (actor, { before, after }, firm) =>
    mayEditIssue(actor, before, firm) && mayEditIssue(actor, after, firm),
  untrueFieldOf: () => null,
  strayFieldOf,
  complete: async (_tx, firm, { on }) => snapshotFirm(firm, on),
};
