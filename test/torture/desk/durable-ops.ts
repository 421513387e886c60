import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unlock } from '#electron/store/pragmas.ts';

/** The folders of the people of a laptop that have a database. */
export function peopleIn(dataDir: string): string[] {
  const people = join(dataDir, 'people');
  if (!existsSync(people)) return [];
  return readdirSync(people)
    .map((name) => join(people, name))
    .filter((folder) => existsSync(join(folder, 'desk.db')));
}

/** The key of a person's database, 32 bytes. */
export const keyIn = (folder: string): Uint8Array =>
  Buffer.from(readFileSync(join(folder, 'desk.key'), 'utf8').trim(), 'hex');

interface Found {
  readonly n: number;
  readonly body: string;
}

/**
 * Reads what is new in the outbox through a connection of its own, which sees only what is committed, and so on the
 * disk. What it cannot read now it tells the next time.
 */
export function durableOps(dataDir: string): () => string[] {
  let database: Database.Database | null = null;
  let last = 0;

  const open = (): Database.Database | null => {
    const [folder] = peopleIn(dataDir);
    if (folder === undefined) return null;
    const opened = new Database(join(folder, 'desk.db'), { readonly: true, fileMustExist: true });
    unlock(opened, keyIn(folder));
    return opened;
  };
  return () => {
    try {
      database ??= open();
      const rows = database?.prepare('SELECT n, body FROM sx_outbox WHERE n > ? ORDER BY n').all(last) ?? [];
      const found = rows as Found[];
      last = found.at(-1)?.n ?? last;
      return found.map(({ body }) => body);
    } catch {
      return [];
    }
  };
}
