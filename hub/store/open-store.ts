import type { HubStore } from './db.ts';
import { openPostgresStore } from './postgres-open.ts';
import { openSqliteStore } from './sqlite-open.ts';
import type { RetryPorts } from './try-again.ts';

/** Where the hub's data lies. */
export interface StorePlace {
  /** An existing folder: the database of SQLite, and on both engines the key of the copies. */
  readonly dataDir: string;
  /** `postgres://...`; null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
}

/**
 * The hub's store, brought to the newest shape. Throws `KeyMissing` when the key is gone that earlier data or copies
 * need, and whatever the engine throws when it cannot be reached or its data is newer than this program.
 */
export async function openStore({ dataDir, databaseUrl }: StorePlace, ports: RetryPorts): Promise<HubStore> {
  return databaseUrl === null ? openSqliteStore(dataDir) : openPostgresStore(databaseUrl, dataDir, ports);
}
