import Database from 'better-sqlite3';
import { must } from '#shared/assert.ts';
import { migrations } from './migrations/list.ts';
import { migrateSqlite } from './sqlite-migrate.ts';

/** A table as the migrations make it; the same on every engine. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key, in their order; never empty. */
  readonly key: readonly string[];
  /** How many rows it has in a store that nothing was written to. */
  readonly firstRows: number;
}

/** Every table after `known` migrations, read from a database that they make: a new table is here by itself. */
export function listTableShapes(known = migrations): TableShape[] {
  const database = new Database(':memory:');
  try {
    migrateSqlite(database, () => undefined, known);
    const names = database
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all() as string[];
    const columnsOf = database.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid');
    return names.map((name) => {
      const columns = columnsOf.all(name) as { name: string; pk: number }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      must(key[0], `${name} has a primary key`);
      const firstRows = Number(database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
      return {
        name,
        columns: columns.map((column) => column.name),
        key: key.map((column) => column.name),
        firstRows,
      };
    });
  } finally {
    database.close();
  }
}
