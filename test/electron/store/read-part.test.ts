import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openPart } from '#electron/store/read-part.ts';
import { createPartFile } from '#hub/store/part-file.ts';
import type { PartPage } from '#shared/sync/snapshot-part.ts';

const header = { epoch: 'epoch-1', schema: 2, scope: 3 };
const page: PartPage = {
  from: '0.0',
  to: '1.1',
  isFull: false,
  hasMore: true,
  rows: [['x', 1, 4, 1, 'row-1']],
};

function partOf(...pages: readonly PartPage[]): Uint8Array {
  const file = createPartFile(header);
  for (const one of pages) file.add(one);
  return file.finish();
}

it('reads what the hub wrote, page by page', () => {
  const next = { ...page, from: '1.1', to: '2.1', hasMore: false };
  const part = openPart(partOf(page, next));
  expect(part.header).toEqual(header);
  expect([...part.pages()]).toEqual([page, next]);
  part.close();
});

it('opens nothing whose tables are not those of the wire', () => {
  const database = new Database(Buffer.from(partOf(page)));
  database.exec('CREATE TABLE other(a)');
  const changed = database.serialize();
  database.close();
  expect(() => openPart(changed)).toThrow('other tables');
  expect(() => openPart(new Uint8Array(100).fill(7))).toThrow('not a database');
});
