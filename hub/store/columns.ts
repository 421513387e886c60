import { must } from '#shared/assert.ts';
import type { Field } from '#shared/domain/record.ts';
import { type TableName, tables } from '#shared/domain/tables.ts';
import type { SqlValue } from './tables.ts';

interface Column {
  readonly field: string;
  readonly name: string;
  readonly kind: Field['column'];
}

/** `leadUnitId` in code is `lead_unit_id` in SQL. */
function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of every record by field, in the record's order; written out once because each row passes here. */
const columnsOfTable = new Map(
  tables.map(({ name, fields }): [TableName, ReadonlyMap<string, Column>] => [
    name,
    new Map(
      Object.entries<Field>(fields).map(([field, { column }]) => [
        field,
        { field, name: columnOf(field), kind: column },
      ]),
    ),
  ]),
);

const columnsOf = (table: TableName) => must(columnsOfTable.get(table), 'a table name is always listed');

function toSql(kind: Field['column'], value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'bool') return value === true ? 1 : 0;
  return value as SqlValue;
}

function fromSql(kind: Field['column'], value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.parse(String(value));
  if (kind === 'bool') return value === 1;
  return value;
}

/** The given fields of a row as SQL columns; fields the record does not know are left out. */
export function toColumns(
  table: TableName,
  values: Readonly<Record<string, unknown>>,
): Record<string, SqlValue> {
  const columns = columnsOf(table);
  const found: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(values)) {
    const column = columns.get(field);
    if (column) found[column.name] = toSql(column.kind, value);
  }
  return found;
}

/** A row's columns as the record's fields, with its id. */
export function fromColumns(
  table: TableName,
  columns: Readonly<Record<string, SqlValue>>,
): Record<string, unknown> {
  const row: Record<string, unknown> = { id: columns.id };
  for (const { field, name, kind } of columnsOf(table).values()) row[field] = fromSql(kind, columns[name]);
  return row;
}
