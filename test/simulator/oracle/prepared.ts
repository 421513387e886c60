import type Database from 'better-sqlite3';

type Statement = Database.Statement<unknown[], unknown>;

const known = new WeakMap<Database.Database, Map<string, Statement>>();

/** A statement on this connection, prepared once: the invariants ask the same again and again. */
export function prepared(raw: Database.Database, sql: string): Statement {
  const statements = known.get(raw) ?? new Map<string, Statement>();
  known.set(raw, statements);
  const statement = statements.get(sql) ?? raw.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
