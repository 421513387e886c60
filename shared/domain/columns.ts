import { must } from '../assert.ts';
import type { ColumnKind, Field } from './record.ts';
import { type TableName, type TableRow, tables } from './tables.ts';

export type SqlValue = string | number | null;
export type Columns = Readonly<Record<string, SqlValue>>;

/** One field of a record with its column. */
export interface Column {
  readonly field: string;
  /** `leadUnitId` in code is `lead_unit_id` in SQL. */
  readonly name: string;
  readonly kind: ColumnKind;
}

function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const columnLists = new Map(
  tables.map((table) => {
    const fields = Object.entries<Field>(table.fields);
    return [
      table.name,
      fields.map(([field, { column }]) => ({ field, name: columnName(field), kind: column })),
    ];
  }),
);

/** The columns of a record's fields, in the record's order. */
export function columnsOf(table: TableName): readonly Column[] {
  return must(columnLists.get(table), 'every table is listed');
}

/** Never throws: whatever is sent finds a place, so that one odd value cannot hold up what comes with it. */
function toSql(kind: ColumnKind, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'json':
      return JSON.stringify(value);
    case 'bool':
      return value === true ? 1 : 0;
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : null;
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function fromSql(kind: ColumnKind, value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.parse(String(value));
  if (kind === 'bool') return value === 1;
  return value;
}

/** The given fields of a row as SQL columns, without its id; fields the record does not know are left out. */
export function toColumns(table: TableName, values: Readonly<Record<string, unknown>>): Columns {
  const given = columnsOf(table).filter(({ field }) => Object.hasOwn(values, field));
  return Object.fromEntries(given.map(({ field, name, kind }) => [name, toSql(kind, values[field])]));
}

/** The record that stands in a row of its table or of its view, with its id. */
export function fromColumns<N extends TableName>(table: N, found: Columns): TableRow<N> {
  const values = columnsOf(table).map(({ field, name, kind }) => [field, fromSql(kind, found[name])]);
  return { id: found.id, ...Object.fromEntries(values) } as TableRow<N>;
}
