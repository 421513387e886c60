import { readCursor, standingAbove } from '#hub/feed/cursor.ts';
import { knownTableCount } from '#hub/feed/known-tables.ts';
import type { HubStore, Reader } from '#hub/store/db.ts';
import { listScopeIds } from '#hub/store/feed.ts';
import { countEntriesAfter, hasLeftSince } from '#hub/store/feed-counts.ts';
import { listFloors } from '#hub/store/floors.ts';
import { findActor } from '#hub/store/grants.ts';
import { must } from '#shared/assert.ts';
import { scopesOfPerson } from '#shared/domain/scopes.ts';
import { partWorthRows } from '#shared/sync/snapshot-part.ts';
import { type BuildPorts, buildPart, type PartAsked } from './build-part.ts';
import { createPartShelf, type Part } from './part-shelf.ts';

const maxBytes = 256 * 1024 * 1024;
const freshMs = 60 * 60_000;
/** A part in which more of the rows have changed meanwhile is built anew. */
const staleShare = 0.05;

export interface SnapshotPorts extends BuildPorts {
  readonly epoch: string;
  /** A device must be so many rows behind, where it is not the usual number. */
  readonly worthRows?: number | undefined;
}

/** Whom a part is for. */
export interface PartReader {
  readonly personId: string;
  readonly at: string;
}

/** Long stretches of the feed, built once and given to everybody who stands at the same place. */
export interface Snapshots {
  /** The part that continues from `cursor` in a scope of this person; null when pages serve as well. */
  readonly find: (
    reader: PartReader,
    asked: { readonly scope: number; readonly cursor: string; readonly schema: number },
  ) => Promise<Part | null>;
  /** The part with this SHA-256, if this person holds its scope now and nothing has left the scope since. */
  readonly open: (reader: PartReader, sha256: string) => Promise<Part | null>;
}

export function createSnapshots(store: HubStore, ports: SnapshotPorts): Snapshots {
  const { now, epoch, worthRows = partWorthRows } = ports;
  const shelf = createPartShelf(maxBytes);
  const building = new Map<string, Promise<Part | null>>();

  /** The scope with its name, if this person holds it. */
  const scopeOf = async (db: Reader, { personId, at }: PartReader, id: number) => {
    const actor = must(await findActor(db, personId, at), 'whoever signed in is a known person');
    const ids = await listScopeIds(db, scopesOfPerson(actor));
    const found = [...ids].find(([, number]) => number === id);
    return found ? { id, name: found[0] } : null;
  };
  /** Nothing may be given to anybody that has left the scope meanwhile. */
  const isTrue = async (db: Reader, { scope, head }: Part) => !(await hasLeftSince(db, scope, head));
  const isFresh = async (db: Reader, part: Part) => {
    if (now() - part.builtAt > freshMs || !(await isTrue(db, part))) return false;
    const limit = Math.ceil(part.rows * staleShare);
    return (
      (await countEntriesAfter(db, part.scope, { seq: part.head, rowNo: Number.MAX_SAFE_INTEGER }, limit)) <
      limit
    );
  };
  const build = (asked: PartAsked, key: string): Promise<Part | null> => {
    const running = building.get(key);
    if (running !== undefined) return running;
    const work = buildPart(store, ports, asked, key)
      .then((part) => {
        if (part) shelf.put(part);
        return part;
      })
      .finally(() => building.delete(key));
    building.set(key, work);
    return work;
  };
  return {
    find: async (reader, { scope: id, cursor, schema }) => {
      const key = `${id}/${schema}/${cursor}`;
      const known = shelf.findByKey(key);
      const { scope, isWorth, fresh } = await store.read(async (db) => {
        const held = await scopeOf(db, reader, id);
        const floor = (await listFloors(db, [id])).get(id);
        const { place } = standingAbove(floor, readCursor(cursor).standing);
        return {
          scope: held,
          isWorth: held !== null && (await countEntriesAfter(db, id, place, worthRows + 1)) > worthRows,
          fresh: held !== null && known !== null && (await isFresh(db, known)) ? known : null,
        };
      });
      if (!scope || !isWorth) return null;
      return fresh ?? build({ scope, cursor, epoch, schema, tableCount: knownTableCount(schema) }, key);
    },
    open: async (reader, sha256) => {
      const part = shelf.findBySha(sha256);
      if (!part) return null;
      return store.read(async (db) =>
        (await scopeOf(db, reader, part.scope)) && (await isTrue(db, part)) ? part : null,
      );
    },
  };
}
