import { findBlob, hasGiven } from '#hub/store/blobs.ts';
import type { Writer } from '#hub/store/db.ts';
import { findRow, listKeys } from '#hub/store/rows.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import {
  mayAttach,
  mayCreateEnterprise,
  mayCreateIssue,
  mayCreateVisit,
  mayDeleteEnterprise,
  mayEditEnterprise,
  mayEditIssue,
  mayEditVisit,
} from '#shared/domain/may-write.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { visitNumber } from './numbers.ts';
import { strayFieldOf } from './stray-field.ts';

type Firm = Enterprise;

/** What an attachment belongs to. */
type Owner =
  | { readonly table: 'visit'; readonly row: TableRow<'visit'> }
  | { readonly table: 'issue'; readonly row: TableRow<'issue'> };

const nothing = async () => null;

/** A row as it is and as it would be. */
export interface Edit<Row> {
  readonly before: Row;
  readonly after: Row;
}

/** How the hub takes rows of one record from devices. */
export interface Writable<Row> {
  /** The hub's own fields of a new row, before `complete`. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The row that this one hangs on besides its firm; null where it hangs on none, or on none that is live. */
  readonly ownerOf: (tx: Writer, row: Row) => Promise<Owner | null>;
  /** The firm that the row is about; null when the row is the firm. */
  readonly firmIdOf: (row: Row, owner: Owner | null) => string | null;
  readonly mayCreate: (actor: Actor, row: Row, firm: Firm, owner: Owner | null) => boolean;
  readonly mayDelete: (actor: Actor, row: Row, firm: Firm) => boolean;
  /** The record of a live row that hangs on this one, so that it cannot be deleted; null when nothing does. */
  readonly childOf: (tx: Writer, row: Row) => Promise<TableName | null>;
  readonly mayEdit: (actor: Actor, edit: Edit<Row>, firm: Firm) => boolean;
  /** The field among `values` that cannot be true on the hub's local day `on`; null when all is well. */
  readonly untrueFieldOf: (values: Partial<Row>, on: string) => (keyof Row & string) | null;
  /** The field of a new row that names something the hub does not know; null when all is well. */
  readonly strayFieldOf: (tx: Writer, row: Row) => Promise<string | null>;
  /** The hub's own fields of a new row that was accepted at `at`, on the local day `on`. */
  readonly complete: (
    tx: Writer,
    firm: Firm,
    when: { at: string; on: string },
    row: Row,
  ) => Promise<Partial<Row>>;
}

async function firstChild(
  tx: Writer,
  id: string,
  children: readonly (readonly [TableName, 'enterprise_id' | 'visit_id'])[],
): Promise<TableName | null> {
  for (const [table, column] of children) {
    if ((await listKeys(tx, table, column, id)).length > 0) return table;
  }
  return null;
}

/** Nobody has visited before; later than tomorrow nobody has either, whatever their clock says. */
const firstVisitDay = '2000-01-01';

const enterprise: Writable<TableRow<'enterprise'>> = {
  defaults: {},
  ownerOf: nothing,
  firmIdOf: () => null,
  mayCreate: mayCreateEnterprise,
  mayDelete: mayDeleteEnterprise,
  childOf: (tx, { id }) =>
    firstChild(tx, id, [
      ['visit', 'enterprise_id'],
      ['issue', 'enterprise_id'],
    ]),
  mayEdit: (actor, { before, after }) => mayEditEnterprise(actor, before, after),
  untrueFieldOf: () => null,
  strayFieldOf: async () => null,
  complete: async () => ({}),
};

const visit: Writable<TableRow<'visit'>> = {
  defaults: blankHubFields('visit'),
  ownerOf: nothing,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateVisit,
  mayDelete: mayEditVisit,
  childOf: (tx, { id }) => firstChild(tx, id, [['issue', 'visit_id']]),
  mayEdit: (actor, { before, after }, firm) =>
    mayEditVisit(actor, before, firm) && mayEditVisit(actor, after, firm),
  untrueFieldOf: ({ visitedOn }, on) =>
    visitedOn === undefined || (visitedOn >= firstVisitDay && visitedOn <= shiftDay(on, 1))
      ? null
      : 'visitedOn',
  strayFieldOf: async () => null,
  complete: async (tx, firm, { at, on }) => ({
    visitNo: await visitNumber(tx, firm.districtCode, on),
    receivedAt: at,
  }),
};

const issue: Writable<TableRow<'issue'>> = {
  defaults: blankHubFields('issue'),
  ownerOf: nothing,
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

const attachment: Writable<TableRow<'attachment'>> = {
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
  childOf: nothing,
  mayEdit: () => false,
  untrueFieldOf: () => null,
  strayFieldOf: nothing,
  complete: async (tx, _firm, { at }, { sha256, size, addedById }) => {
    const blob = await findBlob(tx, sha256);
    const isStored = blob?.size === size && (await hasGiven(tx, sha256, addedById));
    return { storedAt: isStored ? at : null };
  },
};

const writables: Partial<Record<TableName, unknown>> = { enterprise, visit, issue, attachment };

/** Null for records that only the hub writes. */
export function writableOf<N extends TableName>(table: N): Writable<TableRow<N>> | null {
  return (writables[table] as Writable<TableRow<N>> | undefined) ?? null;
}
