import { Client } from 'pg';
import { must } from '#shared/assert.ts';
import { migrations } from './migrations/list.ts';
import type { Migration, SqlWords } from './migrations/migration.ts';
import { refuseNewer } from './newer-data.ts';

const postgresWords: SqlWords = { integer: 'BIGINT', end: '' };

/** Stamps, ids and cursors are compared byte by byte, as on SQLite, whatever language the database speaks. */
function inPostgres(statement: string): string {
  return statement.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
}

async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8') throw new Error(`The database's encoding is ${encoding}, it must be UTF8.`);
  try {
    await client.query('CREATE TABLE IF NOT EXISTS hub_shape(id INT PRIMARY KEY, no INT NOT NULL)');
  } catch (error) {
    // Another process may have made it in the same moment, which PostgreSQL reports in several ways.
    const found = await client.query<{ table: string | null }>(`SELECT to_regclass('hub_shape') AS table`);
    if (found.rows[0]?.table == null) throw error;
  }
  await client.query('INSERT INTO hub_shape(id, no) VALUES (0, 0) ON CONFLICT (id) DO NOTHING');
}

async function shapeOf(client: Client, lock: '' | 'FOR UPDATE'): Promise<number> {
  const { rows } = await client.query<{ no: number }>(`SELECT no FROM hub_shape WHERE id = 0 ${lock}`);
  return must(rows[0], 'made above').no;
}

/** Takes the next step unless another process took it while this one waited for the lock. True while there may be more. */
async function takeStep(client: Client, known: readonly Migration[]): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const shape = await shapeOf(client, 'FOR UPDATE');
    refuseNewer(shape, known.length);
    const next = known[shape];
    if (next) {
      for (const statement of next.statements(postgresWords)) await client.query(inPostgres(statement));
      await client.query('UPDATE hub_shape SET no = $1 WHERE id = 0', [next.no]);
    }
    await client.query('COMMIT');
    return next !== undefined;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Brings the database to the newest of `known` shapes, one transaction per migration; of several processes that start
 * at once each step is taken by one. `beforeChange` is called with the shape of the data when older data is about to
 * change. Refuses data newer than this program.
 */
export async function migratePostgres(
  url: string,
  beforeChange: (shape: number) => Promise<void>,
  known = migrations,
): Promise<void> {
  // A connection of its own: the time a request may take is no measure for a new shape.
  const client = new Client({ connectionString: url });
  // The query that runs when the line breaks throws; the event only must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Whoever starts meanwhile waits here, and finds the data either as it was or as it shall be.
    await client.query('SELECT pg_advisory_lock(hashtext(current_schema()))');
    await prepare(client);
    const shape = await shapeOf(client, '');
    refuseNewer(shape, known.length);
    if (shape > 0 && shape < known.length) await beforeChange(shape);
    while (await takeStep(client, known));
  } finally {
    await client.end();
  }
}
