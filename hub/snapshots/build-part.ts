import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { pageOf } from '#hub/feed/pull-pages.ts';
import type { HubStore } from '#hub/store/db.ts';
import { listFloors } from '#hub/store/floors.ts';
import { createPartFile } from '#hub/store/part-file.ts';
import { getHead } from '#hub/store/sequencer.ts';
import type { ScopeName } from '#shared/domain/scopes.ts';
import type { Part } from './part-shelf.ts';

const compress = promisify(zstdCompress);
const level = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** Rows in one page of a part, and in one part: so much is read at once, and so much is begun anew after a failure. */
const pageRows = 2_000;
const partRows = 40_000;

export interface PartAsked {
  readonly scope: { readonly id: number; readonly name: ScopeName };
  readonly cursor: string;
  readonly epoch: string;
  readonly schema: number;
  readonly tableCount: number;
}

export interface BuildPorts {
  readonly now: () => number;
  /** Lets others have the store between two pages. */
  readonly pause: () => Promise<void>;
}

/**
 * Reads pages from a cursor on, each in a transaction of its own, so that nobody waits for a long one: a row that
 * changes meanwhile comes again later, as for a device that pages. Null when there is nothing to read.
 */
export async function buildPart(
  store: HubStore,
  { now, pause }: BuildPorts,
  { scope, cursor, epoch, schema, tableCount }: PartAsked,
  key: string,
): Promise<Part | null> {
  const builtAt = now();
  const head = await store.read(getHead);
  const file = createPartFile({ epoch, schema, scope: scope.id });
  let rows = 0;
  let at = cursor;
  for (let hasMore = true; hasMore && rows < partRows; ) {
    const page = await store.read(async (db) => {
      const floor = (await listFloors(db, [scope.id])).get(scope.id);
      return pageOf(db, { scope, cursor: at, floor, limit: pageRows, tableCount });
    });
    file.add(page);
    rows += page.rows.length;
    at = page.to;
    ({ hasMore } = page);
    await pause();
  }
  const bytes = await compress(file.finish(), level);
  if (rows === 0) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes, key, scope: scope.id, rows, to: at, head, builtAt };
}
