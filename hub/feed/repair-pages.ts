import type { Reader } from '#hub/store/db.ts';
import { listBuckets } from '#hub/store/digests.ts';
import { listEntriesInBuckets, listScopeIds } from '#hub/store/feed.ts';
import { findMove } from '#hub/store/moves.ts';
import type { Input, Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { type ScopeName, scopesOfPerson } from '#shared/domain/scopes.ts';
import { framesOf } from './frames.ts';
import { knownTableCount } from './known-tables.ts';

/** The name of a scope that this person holds now; null for every other. */
async function nameOfScope(db: Reader, person: Actor, scope: number): Promise<ScopeName | null> {
  const ids = await listScopeIds(db, scopesOfPerson(person));
  return [...ids].find(([, id]) => id === scope)?.[0] ?? null;
}

/**
 * The digests of the parts of a scope, for a device whose own digest differs. Null when it cannot be said now: the
 * person no longer holds the scope, or moved rows have not all followed.
 */
export async function bucketsOf(
  db: Reader,
  person: Actor,
  { scope, schema }: Pick<Input<HubApi, 'sync.buckets'>, 'scope' | 'schema'>,
): Promise<Output<HubApi, 'sync.buckets'>> {
  const tableCount = knownTableCount(schema);
  const name = await nameOfScope(db, person, scope);
  if (name === null || (await findMove(db)) !== null) return { buckets: null };
  const buckets = await listBuckets(db, scope, tableCount);
  return { buckets: buckets.map(({ n, a, b }) => [n, a, b]) };
}

/**
 * Every row of some parts of a scope, in pages by row number; `next` is null at the end. A row that changes while a
 * device pages comes to it with the next pull, since that change is behind its cursor.
 */
export async function repairPage(
  db: Reader,
  person: Actor,
  { scope, schema, ...asked }: Omit<Input<HubApi, 'sync.repair'>, 'epoch'>,
): Promise<Output<HubApi, 'sync.repair'>> {
  const tableCount = knownTableCount(schema);
  const name = await nameOfScope(db, person, scope);
  if (name === null) return { isHeld: false, rows: [], next: null };
  const found = await listEntriesInBuckets(db, scope, { ...asked, limit: asked.limit + 1, tableCount });
  const entries = found.slice(0, asked.limit);
  const frames = await framesOf(db, name, entries);
  return {
    isHeld: true,
    rows: frames.filter(([kind]) => kind === 'u'),
    next: found.length > entries.length ? (entries.at(-1)?.rowNo ?? null) : null,
  };
}
