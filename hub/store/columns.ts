import type { Field } from '#shared/domain/record.ts';
import { type TableName, tableNamed } from '#shared/domain/tables.ts';
import type { SqlValue } from './tables.ts';

/** A record seen without its particular fields. */
interface AnyRecord {
  readonly fields: Readonly<Record<string, Field>>;
  readonly order: readonly string[];
}

/** `leadUnitId` in code is `lead_unit_id` in SQL. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toSql(kind: string, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'bool') return value === true ? 1 : 0;
  return value as SqlValue;
}

function fromSql(kind: string, value: SqlValue | undefined): unknown {
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
  const { fields } = tableNamed(table) as unknown as AnyRecord;
  const known = Object.entries(values).filter(([name]) => Object.hasOwn(fields, name));
  return Object.fromEntries(
    known.map(([name, value]) => [columnOf(name), toSql(fields[name]?.column ?? 'text', value)]),
  );
}

/** A row's columns as the record's fields, with its id. */
export function fromColumns(
  table: TableName,
  columns: Readonly<Record<string, SqlValue>>,
): Record<string, unknown> {
  const { fields, order } = tableNamed(table) as unknown as AnyRecord;
  const values = order.map((name) => [
    name,
    fromSql(fields[name]?.column ?? 'text', columns[columnOf(name)]),
  ]);
  return { id: columns.id, ...Object.fromEntries(values) };
}
