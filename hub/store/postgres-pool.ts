import { Pool, types } from 'pg';

/** Nothing in a transaction waits for a person or a network, so what takes longer than this is stuck. */
const limits = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
  connectionTimeoutMillis: 5_000,
};

const bigint = types.builtins.INT8;

/** Counters and sequences stay far below 2^53; `pg` would give a text. */
function parserOf(...[type, format]: Parameters<typeof types.getTypeParser>) {
  return type === bigint && format !== 'binary' ? Number : types.getTypeParser(type, format);
}

/** Connections that survive their server: a lost one fails the query that used it and is replaced by the next. */
export function openPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    keepAlive: true,
    application_name: 'commissioner-hub',
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
    ...limits,
  });
  // Both must be heard, or a connection that breaks between two queries ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}
