import { join } from 'node:path';
import { Kysely } from 'kysely';
import { attempt } from './attempt.ts';
import { copyIntoFile } from './copy-into-file.ts';
import type { HubStore } from './db.ts';
import { migrations } from './migrations/list.ts';
import { waitForTurn } from './one-writer.ts';
import { ZeroFreePostgresDialect } from './postgres-dialect.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { openPool } from './postgres-pool.ts';
import { obtainKey } from './sqlite-key.ts';
import type { HubTables } from './tables.ts';
import { isTransient, type RetryPorts, tryAgain } from './try-again.ts';
import { createTurns } from './turns.ts';

function storeOn(url: string, key: string, ports: RetryPorts): HubStore {
  const db = new Kysely<HubTables>({ dialect: new ZeroFreePostgresDialect({ pool: openPool(url) }) });
  // Writers of one process line up here, where they hold no connection that a reader could use.
  const inTurn = createTurns();
  /** Transactions that lost against another one inside an attempt, whatever was made of the exception since. */
  const lost = new WeakMap<object, unknown>();
  const store: HubStore = {
    read: (work) =>
      tryAgain(
        () =>
          db
            .transaction()
            .setIsolationLevel('repeatable read')
            .setAccessMode('read only')
            .execute((tx) => work(tx)),
        ports,
      ),
    write: (work) =>
      inTurn(() =>
        tryAgain(
          () =>
            db
              .transaction()
              .setIsolationLevel('read committed')
              .execute(async (tx) => {
                await waitForTurn(tx);
                const result = await work(tx);
                if (lost.has(tx)) throw lost.get(tx);
                return result;
              }),
          ports,
        ),
      ),
    attempt: (tx, work) =>
      attempt(tx, async () => {
        try {
          return await work();
        } catch (error) {
          if (isTransient(error)) lost.set(tx, error);
          throw error;
        }
      }),
    backup: (file) => copyIntoFile(store, key, file, migrations),
    close: () => db.destroy(),
  };
  return store;
}

/**
 * The hub's store in the PostgreSQL database at `url`, brought to the newest shape. `dataDir` holds the key of the
 * copies (`hub.key`), and a copy of the data as it was before a new shape. Throws `KeyMissing` when there are copies
 * and no key.
 */
export async function openPostgresStore(url: string, dataDir: string, ports: RetryPorts): Promise<HubStore> {
  const key = obtainKey(join(dataDir, 'hub.key'), join(dataDir, 'backups'));
  await migratePostgres(url, async (shape) => {
    const older = storeOn(url, key, ports);
    try {
      await copyIntoFile(older, key, join(dataDir, `hub.before-${shape + 1}.db`), migrations.slice(0, shape));
    } finally {
      await older.close();
    }
  });
  return storeOn(url, key, ports);
}
