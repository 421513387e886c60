import Database from 'better-sqlite3';
import { type PartHeader, type PartPage, partTables } from '#shared/sync/snapshot-part.ts';

/** Collects pages into one SQLite file in memory. */
export interface PartFile {
  readonly add: (page: PartPage) => void;
  /** The file's bytes; nothing can be added afterwards. */
  readonly finish: () => Uint8Array;
}

export function createPartFile({ epoch, schema, scope }: PartHeader): PartFile {
  const database = new Database(':memory:');
  database.exec(partTables.join(';\n'));
  database.prepare('INSERT INTO part(epoch, schema, scope) VALUES (?, ?, ?)').run(epoch, schema, scope);
  const insertPage = database.prepare(
    'INSERT INTO page(no, from_cursor, to_cursor, is_full, has_more) VALUES (?, ?, ?, ?, ?)',
  );
  const insertFrame = database.prepare('INSERT INTO frame(page, no, body) VALUES (?, ?, ?)');
  let pages = 0;
  return {
    add: database.transaction(({ from, to, isFull, hasMore, rows }: PartPage) => {
      pages += 1;
      insertPage.run(pages, from, to, isFull ? 1 : 0, hasMore ? 1 : 0);
      for (const [no, row] of rows.entries()) insertFrame.run(pages, no, JSON.stringify(row));
    }),
    finish: () => {
      const bytes = database.serialize();
      database.close();
      return bytes;
    },
  };
}
