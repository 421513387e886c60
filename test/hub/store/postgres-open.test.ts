import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { HubStore, Writer } from '#hub/store/db.ts';
import { findMeta, setMeta } from '#hub/store/meta.ts';
import { migrations } from '#hub/store/migrations/list.ts';
import { openBackupFile } from '#hub/store/open-backup-file.ts';
import { openStore } from '#hub/store/open-store.ts';
import { migratePostgres } from '#hub/store/postgres-migrate.ts';
import { takeSequence } from '#hub/store/sequencer.ts';
import { KeyMissing } from '#hub/store/sqlite-key.ts';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { atOnce, postgresEngine } from '../support/postgres-engine.ts';
import { temporaryFolder } from '../support/store-of.ts';

test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));

const nothingToKeep = () => Promise.reject(new Error('there is nothing to keep'));

/** Fails as PostgreSQL does when another transaction was faster. */
const fail = (tx: Writer, code: string) =>
  sql`do ${sql.raw(`$$ begin raise exception 'lost' using errcode = '${code}'; end $$`)}`.execute(tx);

const metaOf = (store: HubStore) => store.read((db) => findMeta(db, 'demo_district'));

describe.runIf(hasPostgres)('a new shape', () => {
  const engine = postgresEngine();

  test('is made once, however many processes start at once', async () => {
    const url = await engine.server.newSchema();
    await Promise.all(Array.from({ length: 6 }, () => migratePostgres(url, nothingToKeep)));
    expect(await engine.server.query(url, 'SELECT no FROM hub_shape')).toEqual([{ no: migrations.length }]);
    expect(await engine.server.query(url, 'SELECT shard FROM hub_shard')).toHaveLength(1);
  });

  test('compares every text by its bytes and counts in 64 bits', async () => {
    const url = await engine.server.newSchema();
    await migratePostgres(url, nothingToKeep);
    const columns = await engine.server.query(
      url,
      `SELECT DISTINCT data_type, collation_name FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name <> 'hub_shape' ORDER BY data_type`,
    );
    expect(columns).toEqual([
      { data_type: 'bigint', collation_name: null },
      { data_type: 'text', collation_name: 'C' },
    ]);
  });

  test('keeps a checked copy of the older data beside the key', async () => {
    const folder = temporaryFolder();
    const url = await engine.server.newSchema();
    await migratePostgres(url, nothingToKeep, migrations.slice(0, 1));
    await engine.server.query(url, `INSERT INTO hub_meta(k, v) VALUES ('demo_district', 'before')`);
    const store = await openStore({ dataDir: folder, databaseUrl: url }, atOnce);
    expect(await metaOf(store)).toBe('before');
    await store.close();
    const copies = readdirSync(folder).filter((name) => name.endsWith('.db'));
    expect(copies).toEqual(migrations.length > 1 ? ['hub.before-2.db'] : []);
    for (const name of copies) {
      const copy = openBackupFile(join(folder, name), join(folder, 'hub.key'), folder);
      expect(await metaOf(copy)).toBe('before');
      await copy.close();
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
  });

  test('of a newer program is left alone', async () => {
    const url = await engine.server.newSchema();
    await migratePostgres(url, nothingToKeep);
    await engine.server.query(url, `UPDATE hub_shape SET no = ${migrations.length + 1}`);
    await expect(openStore({ dataDir: temporaryFolder(), databaseUrl: url }, atOnce)).rejects.toThrow(
      `The data has shape ${migrations.length + 1}, this program knows up to ${migrations.length}: start a newer program.`,
    );
  });

  test('is not made in a database that cannot hold every language', async () => {
    const url = await engine.server.newPlainDatabase();
    await expect(migratePostgres(url, nothingToKeep)).rejects.toThrow(/SQL_ASCII.*must be UTF8/);
  });

  test('never gets a new key beside copies of the old one', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'backups'));
    const place = { dataDir: folder, databaseUrl: await engine.server.newSchema() };
    await expect(openStore(place, atOnce)).rejects.toThrow(KeyMissing);
    expect(existsSync(join(folder, 'hub.key'))).toBe(false);
  });
});

describe.runIf(hasPostgres)('a transaction', () => {
  const engine = postgresEngine();

  /** A store whose waits are written down instead of waited for. */
  async function open() {
    const folder = temporaryFolder();
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const place = { dataDir: folder, databaseUrl: await engine.urlOf(folder) };
    return { waits, store: await openStore(place, { random: () => 0.5, wait }) };
  }

  test.for(['40001', '40P01', '55P03'])('that lost with %s runs again from its start', async (code) => {
    const { store, waits } = await open();
    let runs = 0;
    const seq = await store.write(async (tx) => {
      runs += 1;
      expect(await findMeta(tx, 'demo_district')).toBeNull();
      await setMeta(tx, 'demo_district', `run ${runs}`);
      if (runs < 3) await fail(tx, code);
      return takeSequence(tx);
    });
    expect([seq, await metaOf(store), waits]).toEqual([1, 'run 3', [10, 20]]);
    await store.close();
  });

  test('that always loses gives up', async () => {
    const { store, waits } = await open();
    await expect(store.write((tx) => fail(tx, '40001'))).rejects.toThrow('lost');
    expect(waits).toEqual([10, 20, 40, 80, 160]);
    await store.close();
  });

  test('that lost inside an attempt is never kept, whatever was made of the exception', async () => {
    const { store } = await open();
    let runs = 0;
    await store.write(async (tx) => {
      runs += 1;
      const isFirst = runs === 1;
      const judged = store.attempt(tx, async () => isFirst && (await fail(tx, '40001')));
      await judged.catch(() => setMeta(tx, 'demo_district', 'held'));
    });
    expect([runs, await metaOf(store)]).toEqual([2, null]);
    await store.close();
  });

  test('that fails for a reason of its own runs once', async () => {
    const { store, waits } = await open();
    const broken = store.write((tx) => sql`select * from nowhere`.execute(tx));
    await expect(broken).rejects.toThrow('nowhere');
    expect(waits).toEqual([]);
    await store.close();
  });

  test('whose connection breaks leaves nothing, and the hub lives on', async () => {
    const { store } = await open();
    const broken = store.write(async (tx) => {
      await setMeta(tx, 'demo_district', 'half');
      await engine.server.breakConnections();
      await takeSequence(tx);
    });
    await expect(broken).rejects.toThrow();
    await engine.server.breakConnections();
    expect(await metaOf(store)).toBeNull();
    await store.write((tx) => setMeta(tx, 'demo_district', 'whole'));
    expect(await metaOf(store)).toBe('whole');
    await store.close();
  });

  test('that stands still holds the others up for some seconds only, and then leaves nothing', async () => {
    const folder = temporaryFolder();
    const [still, other] = [await engine.open(folder), await engine.open(folder)];
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let started = (): void => undefined;
    const isStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const standing = still.write(async (tx) => {
      await setMeta(tx, 'demo_district', 'half');
      started();
      await gate;
      await takeSequence(tx);
    });
    const failed = expect(standing).rejects.toThrow();
    await isStarted;
    expect(await other.write(takeSequence)).toBe(1);
    goOn();
    await failed;
    expect(await metaOf(other)).toBeNull();
  }, 60_000);

  test('has its limits of time', async () => {
    const { store } = await open();
    const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    const found = await store.write((tx) =>
      Promise.resolve(
        sql<{ name: string; setting: string }>`select name, setting from pg_settings
          where name in (${sql.join(limits)}) order by name desc`.execute(tx),
      ),
    );
    expect(found.rows.map(({ setting }) => setting)).toEqual(['5000', '2000', '5000']);
    await store.close();
  });
});
