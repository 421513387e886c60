import { type Column, columnsOf } from '#shared/domain/columns.ts';
import type { ColumnKind } from '#shared/domain/record.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';

const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  bool: 'INTEGER',
  json: 'TEXT',
};

/** The cast gives both halves of the view the same affinity; otherwise no index would serve a query on it. */
function fromJson({ field, name, kind }: Column): string {
  // The arrow keeps a value JSON, also where it is a plain text or a number.
  const value = kind === 'json' ? `o.row -> '$.${field}'` : `json_extract(o.row, '$.${field}')`;
  return `CAST(${value} AS ${sqlTypes[kind]}) AS ${name}`;
}

function viewOf(table: TableName): string {
  const columns = columnsOf(table);
  return `
    CREATE TEMP VIEW ${table}_v AS
    SELECT t.id, ${columns.map(({ name }) => `t.${name}`).join(', ')}
    FROM main.${table} AS t
    WHERE NOT EXISTS (SELECT 1 FROM main.sx_overlay AS x WHERE x.tbl = '${table}' AND x.pk = t.id)
    UNION ALL
    SELECT o.pk AS id, ${columns.map(fromJson).join(', ')}
    FROM main.sx_overlay AS o WHERE o.tbl = '${table}' AND o.is_deleted = 0;`;
}

/**
 * For every record a view `<table>_v`: the hub's rows with this laptop's unsent work laid over them. Made at each
 * opening from the records, so that a new field needs no second list.
 */
export function viewsSql(): string {
  return tableNames.map(viewOf).join('\n');
}
