import type Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';

const maxCached = 500;

/** Prepares each SQL text once; the hub's texts are few and repeat with every operation. */
function preparingOnce(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= maxCached) statements.clear();
    const statement = database.prepare(sql) as unknown as SqliteStatement;
    statements.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => void database.close() };
}

/** A writing transaction takes the lock at its start, so that it can never fail half-way because another writes. */
class ImmediateDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;
  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database });
    this.#isInTransaction = isInTransaction;
  }
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const isReading = settings?.accessMode === 'read only';
    await connection.executeQuery(CompiledQuery.raw(isReading ? 'begin' : 'begin immediate'));
  }
  /** On a full disk SQLite may have rolled back already; what is told then is the disk. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }
}

/** SQLite over one connection; every transaction takes the write lock when it begins. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #isInTransaction: () => boolean;
  constructor(database: Database.Database) {
    const prepared = preparingOnce(database);
    super({ database: prepared });
    this.#database = prepared;
    this.#isInTransaction = () => database.inTransaction;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, this.#isInTransaction);
  }
}
