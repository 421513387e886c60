import type { Writer } from '#hub/store/db.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import {
  mayCreateEnterprise,
  mayCreateIssue,
  mayCreateVisit,
  mayEditEnterprise,
  mayEditIssue,
  mayEditVisit,
} from '#shared/domain/may-write.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { visitNumber } from './numbers.ts';
import { strayFieldOf } from './stray-field.ts';

type Firm = Enterprise;

/** A row as it is and as it would be. */
export interface Edit<Row> {
  readonly before: Row;
  readonly after: Row;
}

/** How the hub takes rows of one record from devices. */
export interface Writable<Row> {
  /** The hub's own fields of a new row, before `complete`. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The firm that the row is about; null when the row is the firm. */
  readonly firmIdOf: (row: Row) => string | null;
  readonly mayCreate: (actor: Actor, row: Row, firm: Firm) => boolean;
  readonly mayEdit: (actor: Actor, edit: Edit<Row>, firm: Firm) => boolean;
  /** The field among `values` that cannot be true on the hub's local day `on`; null when all is well. */
  readonly untrueFieldOf: (values: Partial<Row>, on: string) => (keyof Row & string) | null;
  /** The field of a new row that names something the hub does not know; null when all is well. */
  readonly strayFieldOf: (tx: Writer, row: Row) => Promise<string | null>;
  /** The hub's own fields of a new row that was accepted at `at`, on the local day `on`. */
  readonly complete: (tx: Writer, firm: Firm, when: { at: string; on: string }) => Promise<Partial<Row>>;
}

/** Nobody has visited before; later than tomorrow nobody has either, whatever their clock says. */
const firstVisitDay = '2000-01-01';

const enterprise: Writable<TableRow<'enterprise'>> = {
  defaults: {},
  firmIdOf: () => null,
  mayCreate: mayCreateEnterprise,
  mayEdit: (actor, { before, after }) => mayEditEnterprise(actor, before, after),
  untrueFieldOf: () => null,
  strayFieldOf: async () => null,
  complete: async () => ({}),
};

const visit: Writable<TableRow<'visit'>> = {
  defaults: blankHubFields('visit'),
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateVisit,
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
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateIssue,
  mayEdit: (actor, { before, after }, firm) =>
    mayEditIssue(actor, before, firm) && mayEditIssue(actor, after, firm),
  untrueFieldOf: () => null,
  strayFieldOf,
  complete: async (_tx, firm, { on }) => snapshotFirm(firm, on),
};

const writables: Partial<Record<TableName, unknown>> = { enterprise, visit, issue };

/** Null for records that only the hub writes. */
export function writableOf<N extends TableName>(table: N): Writable<TableRow<N>> | null {
  return (writables[table] as Writable<TableRow<N>> | undefined) ?? null;
}
