import type { Reader } from '#hub/store/db.ts';
import { listDigests } from '#hub/store/digests.ts';
import { listEntriesAfter, listScopeIds } from '#hub/store/feed.ts';
import type { Place } from '#hub/store/feed-entry.ts';
import { listFloors } from '#hub/store/floors.ts';
import { findMove } from '#hub/store/moves.ts';
import type { Input, Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { type ScopeName, scopesOfPerson } from '#shared/domain/scopes.ts';
import { tables } from '#shared/domain/tables.ts';
import { emptyDigest } from '#shared/sync/digest.ts';
import { cursorAt, readCursor, standingAbove } from './cursor.ts';
import { framesOf } from './frames.ts';
import { knownTableCount } from './known-tables.ts';

type Asked = Pick<Input<HubApi, 'sync.pull'>, 'schema' | 'cursors' | 'limit'>;
type Pulled = Pick<Output<HubApi, 'sync.pull'>, 'scopes' | 'pages'>;
type Page = Omit<Pulled['pages'][number], 'digest'>;

export interface PageAsked {
  readonly scope: { readonly id: number; readonly name: ScopeName };
  readonly cursor: string | undefined;
  readonly floor: Place | undefined;
  readonly limit: number;
  readonly tableCount: number;
}

/** The next rows of one scope from a cursor on, at most `limit`. */
export async function pageOf(
  db: Reader,
  { scope, cursor, floor, limit, tableCount }: PageAsked,
): Promise<Page> {
  const { from, standing } = readCursor(cursor);
  const { isFull, ...begun } = standingAbove(floor, standing);
  const found = await listEntriesAfter(db, scope.id, begun.place, { limit: limit + 1, tableCount });
  const entries = found.slice(0, limit);
  const hasMore = found.length > entries.length;
  const last = entries.at(-1);
  return {
    scope: scope.id,
    from,
    to: cursorAt({ ...begun, place: last ?? begun.place }),
    isFull,
    hasMore,
    rows: await framesOf(db, scope.name, entries),
  };
}

/**
 * The next rows of every scope this person holds now, each from its own cursor, at most `limit` rows in all. A row
 * that changes while a device pages comes again later, so at `hasMore: false` the device equals the hub, and the
 * digest says what it then holds; there is none while moved rows have not all followed, nor for a desk that is not
 * given every record. Must run inside one snapshot. Refuses with `upgrade_needed`.
 */
export async function pullPages(db: Reader, person: Actor, asked: Asked): Promise<Pulled> {
  const { cursors, limit, schema } = asked;
  const tableCount = knownTableCount(schema);
  const names = scopesOfPerson(person);
  const ids = await listScopeIds(db, names);
  const scopes = names.flatMap((name) => {
    const id = ids.get(name);
    return id === undefined ? [] : [{ id, name }];
  });
  const numbers = scopes.map(({ id }) => id);
  const floors = await listFloors(db, numbers);
  const isCertain = tableCount === tables.length && (await findMove(db)) === null;
  const digests = isCertain ? await listDigests(db, numbers) : null;
  const pages: Pulled['pages'] = [];
  let left = limit;
  for (const scope of scopes) {
    const { id } = scope;
    const cursor = cursors[String(id)];
    const page = await pageOf(db, { scope, cursor, floor: floors.get(id), limit: left, tableCount });
    left -= page.rows.length;
    pages.push({
      ...page,
      digest: digests && !page.hasMore ? (digests.get(id) ?? emptyDigest) : null,
    });
  }
  return { scopes, pages };
}
