import type { Writer } from '#hub/store/db.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';

type Firm = Enterprise;

/** What an attachment belongs to. */
export type Owner =
  | { readonly table: 'visit'; readonly row: TableRow<'visit'> }
  | { readonly table: 'issue'; readonly row: TableRow<'issue'> };

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
