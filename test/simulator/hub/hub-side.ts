import Database from 'better-sqlite3';
import type { Caller, HubPorts } from '#hub/hub.ts';
import { type Taken, takePackage } from '#hub/packages/take-package.ts';
import type { Seeder } from '#hub/seeding.ts';
import { troubleOf } from '#hub/store/trouble-of.ts';
import { must } from '#shared/assert.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';
import { type MemoryDisk, memoryDisk } from '../disk/memory-disk.ts';
import type { Fuse } from '../fragile-database.ts';
import type { Random } from '../random.ts';
import { byteRoutesOver, type RawReply, type RawRequest } from './byte-routes.ts';
import { cutPower, type PlacePorts, type RunningHub, startHub } from './hub-place.ts';
import { restoreDisk } from './restore-disk.ts';

export interface Backup {
  readonly disk: Buffer;
  /** The sequence up to which it contains everything. */
  readonly head: number;
}

/** The hub as the world sees it: up or down, with a disk that outlives its process. */
export interface HubSide {
  readonly isUp: () => boolean;
  /** One call from outside; null: the connection was reset, because the hub is down or went down meanwhile. */
  readonly call: (name: string, input: unknown, caller: Caller) => Promise<Reply | null>;
  /** A request to a route that takes or gives bytes; null as with `call`. */
  readonly carry: (request: RawRequest) => Promise<RawReply | null>;
  /** Takes a file that somebody carried here; null when the hub is down, went down, or refuses it. */
  readonly takePackage: (bytes: Uint8Array) => Promise<Taken | null>;
  /** The attachments' files, to be looked at. */
  readonly files: MemoryDisk;
  /** Administrative work in one transaction. False when the hub is down or went down meanwhile. */
  readonly seed: (work: (seeder: Seeder) => Promise<unknown>) => Promise<boolean>;
  readonly subscribe: (listener: (head: number) => void) => () => void;
  /** Calls once when the hub goes down. */
  readonly onceDown: (listener: () => void) => void;
  readonly kill: () => void;
  readonly start: () => Promise<void>;
  readonly fuse: () => Fuse | null;
  /** Looks for work that was left, as the hub does five times in a second. */
  readonly lookForNews: () => Promise<void>;
  /** Forgets which rows left which scopes before an ISO instant, as the hub does by and by. */
  readonly collectLeft: (olderThan: string) => Promise<void>;
  /** Takes a backup as production does. */
  readonly backup: () => Promise<void>;
  /** The backups of this timeline, oldest first. */
  readonly backups: () => readonly Backup[];
  /** Loses the disk and puts a backup in its place; the hub is down afterwards. Returns whether it was the newest. */
  readonly restore: (index: number) => Promise<boolean>;
  /** Frees what the run has used. */
  readonly throwAway: () => void;
  /** The disk, to be looked at while nothing runs. */
  readonly look: () => Database.Database;
}

export interface HubSidePorts extends Omit<PlacePorts, 'later' | 'pause' | 'files'> {
  /** What a power cut does to the disk. */
  readonly chances: Random;
  /** Plans an event in which the hub works by itself. */
  readonly plan: (work: () => Promise<void>) => void;
}

export async function hubSide(disk: Buffer, { plan, chances, ...given }: HubSidePorts): Promise<HubSide> {
  let lives = 0;
  let isUp = true;
  const backups: Backup[] = [];
  const listeners: (() => void)[] = [];
  const files = memoryDisk();
  const ports: PlacePorts = { ...given, files, later: () => undefined, pause: async () => undefined };
  let carryTo: (request: RawRequest) => Promise<RawReply>;
  const start = async (from: Buffer): Promise<RunningHub> => {
    lives += 1;
    const life = lives;
    const later: HubPorts['later'] = (work) =>
      plan(async () => {
        if (life === lives) await attempt(work);
      });
    const place = await startHub(from, { ...ports, later });
    carryTo = byteRoutesOver(place.hub, place.blobs);
    return place;
  };
  let running: RunningHub;

  const kill = (): void => {
    if (!isUp) return;
    isUp = false;
    running.fuse.blow();
    if (running.raw.inTransaction) running.raw.exec('ROLLBACK');
    files.cutPower(chances);
    for (const listener of listeners.splice(0)) listener();
  };
  /** Runs work of the hub to its end; null when the power failed in the course of it. */
  const alive = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (!isUp) return null;
    try {
      const result = await work();
      return running.fuse.isBlown() ? null : result;
    } catch (error) {
      if (!running.fuse.isBlown()) throw error;
      return null;
    } finally {
      if (running.fuse.isBlown()) kill();
    }
  };

  /** What fails without a power cut, as on a full disk, is simply not done. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      return (await alive(() => work().then(() => true))) ?? false;
    } catch {
      return false;
    }
  };

  running = await start(disk);
  return {
    isUp: () => isUp,
    call: (name, input, caller) => alive(() => running.hub.call(name, input, caller)),
    carry: (request) => alive(() => carryTo(request)),
    takePackage: (bytes) => {
      const { store, hub } = running;
      const epochOf = async () => (await hub.health()).epoch;
      return alive(async () => takePackage({ ...ports, store, epoch: await epochOf() }, bytes)).catch(
        (error: unknown) => {
          if (error instanceof Refused || troubleOf(error) !== null) return null;
          throw error;
        },
      );
    },
    files,
    seed: (work) => attempt(() => running.hub.seed(work)),
    subscribe: (listener) => running.hub.subscribe(listener),
    onceDown: (listener) => void listeners.push(listener),
    kill,
    start: async () => {
      if (isUp) return;
      running = await start(cutPower(running));
      isUp = true;
    },
    fuse: () => (isUp ? running.fuse : null),
    lookForNews: async () => {
      await attempt(() => running.hub.lookForNews());
    },
    collectLeft: async (olderThan) => {
      await attempt(() => running.hub.collectLeft(olderThan));
    },
    backup: async () => {
      const name = `backup ${backups.length + 1}`;
      const { backups: made, hub } = running;
      await attempt(() => hub.backup(name));
      // A copy is there, and may have been relied on, also where the power failed after it was made.
      const copy = made.get(name);
      if (!copy) return;
      const database = new Database(copy);
      const head = Number(database.prepare('SELECT head FROM hub_shard WHERE shard = 0').pluck().get());
      database.close();
      backups.push({ disk: copy, head });
    },
    backups: () => backups,
    restore: async (index) => {
      const { disk: old } = must(backups[index], 'the backup exists');
      kill();
      const isNewest = index === backups.length - 1;
      const restored = await restoreDisk(old, ports.newId);
      cutPower(running);
      running = await start(restored);
      // Whoever looks now sees the restored disk; it serves once it is started.
      kill();
      backups.splice(index + 1);
      return isNewest;
    },
    throwAway: () => {
      kill();
      running.raw.close();
    },
    look: () => running.raw,
  };
}
