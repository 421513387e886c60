import type { SqlWords } from './migration.ts';

/** The pieces that the tables of every migration are made of. */
export interface SqlParts {
  readonly table: (name: string, ...columns: string[]) => string;
  /** A synced record: its own columns beside what the hub keeps for every row. */
  readonly record: (name: string, ...columns: string[]) => string;
  readonly number: (name: string) => string;
  readonly text: (...names: string[]) => string[];
  readonly maybe: (...names: string[]) => string[];
}

export function sqlParts({ integer, end }: SqlWords): SqlParts {
  const table: SqlParts['table'] = (name, ...columns) => `CREATE TABLE ${name}(${columns.join(', ')}) ${end}`;
  const number: SqlParts['number'] = (name) => `${name} ${integer} NOT NULL`;
  return {
    table,
    number,
    text: (...names) => names.map((name) => `${name} TEXT NOT NULL`),
    maybe: (...names) => names.map((name) => `${name} TEXT`),
    record: (name, ...columns) =>
      table(
        name,
        'id TEXT PRIMARY KEY',
        `row_no ${integer} NOT NULL UNIQUE`,
        ...columns,
        number('seq'),
        'fv TEXT NOT NULL',
        'deleted_at TEXT',
      ),
  };
}
