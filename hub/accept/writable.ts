import type { Writer } from '#hub/store/db.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { issueDefaults, visitDefaults } from './hub-fields.ts';
import {
  mayCreateIssue,
  mayCreateVisit,
  mayEditIssue,
  mayEditVisit,
  mayWriteEnterprise,
} from './may-write.ts';
import { visitNumber } from './numbers.ts';
import { snapshotFirm } from './snapshot-firm.ts';

type Firm = Enterprise;

/** How the hub takes rows of one record from devices. */
export interface Writable<Row> {
  /** The hub's own fields of a new row, before `complete`. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The firm that the row is about; null when the row is the firm. */
  readonly firmIdOf: (row: Row) => string | null;
  readonly mayCreate: (actor: Actor, row: Row, firm: Firm) => boolean;
  readonly mayEdit: (actor: Actor, row: Row, firm: Firm) => boolean;
  /** The hub's own fields of a new row that was accepted at `at`, on the local day `on`. */
  readonly complete: (tx: Writer, firm: Firm, when: { at: string; on: string }) => Promise<Partial<Row>>;
}

const enterprise: Writable<TableRow<'enterprise'>> = {
  defaults: {},
  firmIdOf: () => null,
  mayCreate: mayWriteEnterprise,
  mayEdit: mayWriteEnterprise,
  complete: async () => ({}),
};

const visit: Writable<TableRow<'visit'>> = {
  defaults: visitDefaults,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateVisit,
  mayEdit: mayEditVisit,
  complete: async (tx, firm, { at, on }) => ({
    visitNo: await visitNumber(tx, firm.districtCode, on),
    receivedAt: at,
  }),
};

const issue: Writable<TableRow<'issue'>> = {
  defaults: issueDefaults,
  firmIdOf: (row) => row.enterpriseId,
  mayCreate: mayCreateIssue,
  mayEdit: mayEditIssue,
  complete: async (_tx, firm, { on }) => snapshotFirm(firm, on),
};

const writables: Partial<Record<TableName, unknown>> = { enterprise, visit, issue };

/** Null for records that only the hub writes. */
export function writableOf<N extends TableName>(table: N): Writable<TableRow<N>> | null {
  return (writables[table] as Writable<TableRow<N>> | undefined) ?? null;
}
