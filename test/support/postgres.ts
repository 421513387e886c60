import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

const debianFolder = '/usr/lib/postgresql';

/** Where PostgreSQL's programs lie: on the PATH, or where Debian keeps each version; null when there are none. */
function findPrograms(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

/** PostgreSQL refuses to run as root; then it runs as somebody without rights. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].flatMap(
    (name) => lines.find((text) => text.startsWith(name)) ?? [],
  )[0];
  const [, , uid, gid] = (line ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const programs = process.platform === 'win32' ? null : findPrograms();

export const hasPostgres = programs !== null;
export const missingPostgres = 'PostgreSQL (initdb, postgres) is not installed: apt-get install postgresql';

/** A PostgreSQL of the tests' own: in a temporary folder, reached by a socket in it, gone with it. */
export interface PostgresServer {
  /** The URL of an empty schema of its own, which is to a hub what a database is and takes a tenth of the time. */
  readonly newSchema: () => Promise<string>;
  /** The URL of a database that knows no language. */
  readonly newPlainDatabase: () => Promise<string>;
  /** Ends every connection to hubs' schemas, as a restart of the server would. */
  readonly breakConnections: () => Promise<void>;
  /** Runs statements outside of every store; returns the rows of a single one. */
  readonly query: (url: string, text: string) => Promise<Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

const port = 5432;

/** What makes tests fast and a real server unsafe. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  listen_addresses: '',
  port: String(port),
  max_connections: '60',
  shared_buffers: '32MB',
  jit: 'off',
};

async function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  for await (const text of server.stderr ?? []) {
    said += String(text);
    if (said.includes('ready to accept connections')) {
      server.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

/** Words that make a database sort as Chinese readers expect, which the hub must not depend on; PostgreSQL 15 and later. */
async function chineseLocale(query: (text: string) => Promise<unknown[]>): Promise<string> {
  const found = await query(`SELECT 1 FROM pg_collation
    WHERE collprovider = 'i' AND current_setting('server_version_num')::int >= 150000 LIMIT 1`);
  return found.length === 0 ? '' : `LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'`;
}

export async function startPostgres(): Promise<PostgresServer> {
  if (programs === null) throw new Error(missingPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const who = unprivileged();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const options = ['--no-sync', '--auth=trust', '--username=hub', '--encoding=UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(join(programs, 'initdb'), [...options, '--pgdata', data], { ...who, cwd: folder });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const flags = Object.entries({ ...settings, unix_socket_directories: folder }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
    ...who,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopNow = () => void server.kill('SIGQUIT');
  process.once('exit', stopNow);
  await untilReady(server);

  const urlOf = (database: string) =>
    `postgres://hub@/${database}?host=${encodeURIComponent(folder)}&port=${port}`;
  const query = async (url: string, text: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const outside = (text: string) => query(urlOf('postgres'), text);
  await outside(`CREATE DATABASE hubs TEMPLATE template0 ${await chineseLocale(outside)}`);
  let count = 0;
  return {
    newSchema: async () => {
      count += 1;
      await query(urlOf('hubs'), `CREATE SCHEMA story_${count}`);
      return `${urlOf('hubs')}&options=${encodeURIComponent(`-c search_path=story_${count}`)}`;
    },
    newPlainDatabase: async () => {
      count += 1;
      await outside(`CREATE DATABASE plain_${count} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'`);
      return urlOf(`plain_${count}`);
    },
    breakConnections: async () => {
      await outside(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'hubs'`);
    },
    query,
    stop: async () => {
      process.off('exit', stopNow);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
