import Database from 'better-sqlite3';
import type { RowFrame } from '#shared/sync/row-frame.ts';
import { type PartHeader, type PartPage, partTables } from '#shared/sync/snapshot-part.ts';

/** A part that is open in memory. */
export interface OpenPart {
  readonly header: PartHeader;
  /** The pages in their order, read one by one. */
  readonly pages: () => Generator<PartPage>;
  readonly close: () => void;
}

interface FoundPage {
  readonly no: number;
  readonly from_cursor: string;
  readonly to_cursor: string;
  readonly is_full: number;
  readonly has_more: number;
}

function* pagesIn(database: Database.Database): Generator<PartPage> {
  const frames = database
    .prepare<[number], string>('SELECT body FROM frame WHERE page = ? ORDER BY no')
    .pluck();
  for (const page of database.prepare<[], FoundPage>('SELECT * FROM page ORDER BY no').all()) {
    yield {
      from: page.from_cursor,
      to: page.to_cursor,
      isFull: page.is_full === 1,
      hasMore: page.has_more === 1,
      rows: frames.all(page.no).map((body) => JSON.parse(body) as RowFrame),
    };
  }
}

/**
 * Opens the bytes of a part for reading only; it never lies on the disk. Throws when they are no such file: nothing
 * in it is run or trusted before its tables are, letter by letter, those that the wire names.
 */
export function openPart(bytes: Uint8Array): OpenPart {
  const database = new Database(Buffer.from(bytes), { readonly: true });
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    const found = database.prepare<[], string>('SELECT sql FROM sqlite_schema ORDER BY rowid').pluck().all();
    if (JSON.stringify(found) !== JSON.stringify(partTables))
      throw new Error('The part has other tables than the wire names.');
    if (database.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The part is damaged.');
    const header = database.prepare<[], PartHeader>('SELECT epoch, schema, scope FROM part').get();
    if (!header) throw new Error('The part has no header.');
    return { header, pages: () => pagesIn(database), close: () => void database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}
