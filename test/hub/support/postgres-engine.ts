import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openStore } from '#hub/store/open-store.ts';
import { listTableShapes } from '#hub/store/table-shapes.ts';
import { type PostgresServer, startPostgres } from '../../support/postgres.ts';
import type { OpenStore } from './engine.ts';
import { temporaryFolder } from './store-of.ts';

/** Tests never wait: whoever lost against another transaction tries again at once. */
export const atOnce = { random: () => 0, wait: () => Promise.resolve() };

export interface PostgresEngine {
  readonly server: PostgresServer;
  /** Where a hub with this data folder keeps its tables; empty when it is asked for first, and emptied after the test. */
  readonly urlOf: (dataDir: string) => Promise<string>;
  readonly open: OpenStore;
}

/** What brings a schema back to its beginning, which is sooner done than making one. */
function emptying(): string {
  const filled = listTableShapes().filter(({ firstRows }) => firstRows === 0);
  const deletions = filled.map(({ name }) => `DELETE FROM "${name}"`);
  return [...deletions, 'UPDATE hub_shard SET head = 0, last_row_no = 0'].join('; ');
}

/** A PostgreSQL for the tests of the surrounding file or group; usable inside them. */
export function postgresEngine(): PostgresEngine {
  const urls = new Map<string, Promise<string>>();
  let server: PostgresServer;
  const free: string[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.stop());

  const takeSchema = async (): Promise<string> => {
    const url = free.pop() ?? (await server.newSchema());
    onTestFinished(async () => {
      await server.query(url, emptying());
      free.push(url);
    });
    return url;
  };
  const urlOf = (dataDir: string): Promise<string> => {
    const url = urls.get(dataDir) ?? takeSchema();
    urls.set(dataDir, url);
    return url;
  };
  return {
    get server() {
      return server;
    },
    urlOf,
    open: async (dataDir) => {
      const folder = dataDir ?? temporaryFolder();
      const store = await openStore({ dataDir: folder, databaseUrl: await urlOf(folder) }, atOnce);
      onTestFinished(() => store.close());
      return store;
    },
  };
}
