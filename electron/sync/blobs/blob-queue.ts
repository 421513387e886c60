import type { BlobFiles } from '#electron/store/attachments/blob-files.ts';
import {
  type BlobRow,
  forgetBlob,
  listUnsent,
  listUnused,
  listWanted,
  setFetched,
  setSent,
  setUpOffset,
} from '#electron/store/attachments/blob-rows.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { findMeta, putMeta, removeMeta } from '#electron/store/meta.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { BlobClient } from './blob-client.ts';
import { fetchBlob } from './fetch-blob.ts';
import { sendBlob, type Transfer } from './send-blob.ts';

export interface BlobQueuePorts {
  readonly db: DeskDb;
  readonly personId: string;
  readonly client: BlobClient;
  readonly files: BlobFiles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The line is free: the exchange of records has ended and found the hub. */
  readonly isIdle: () => boolean;
  /** Something about the files can be shown differently now; told seldom. */
  readonly onChange: () => void;
  /** Something that should not have happened; the file waits for another round. */
  readonly onBug: (error: unknown) => void;
}

/** What moves now. */
export interface Moving {
  readonly sha: string;
  readonly direction: 'up' | 'down';
  /** Bytes that have made it, of `size`. */
  readonly done: number;
  readonly size: number;
}

/** Files on their way to the hub and from it, one at a time, in the gaps between the exchanges of records. */
export interface BlobQueue {
  /** Looks for something to do: a round has ended, a file was added or is waited for. */
  readonly look: () => void;
  readonly moving: () => Moving | null;
  readonly isPaused: () => boolean;
  readonly setPaused: (isPaused: boolean) => void;
  /** When nothing moves any more. */
  readonly settled: () => Promise<void>;
  /** Ends after the chunk that is under way. */
  readonly stop: () => Promise<void>;
}

const unusedMs = 24 * 60 * 60 * 1_000;
/** What is shown changes with each of so many parts of a file. */
const shownParts = 20;
/** How far an upload has come is written down with each of so many bytes; the hub knows it better anyway. */
const notedBytes = 16 * 1024 * 1024;

/** Refusals that every other file would meet as well, now. */
const general = ['hub_unreachable', 'session_expired', 'try_later', 'device_revoked'];

export function createBlobQueue(ports: BlobQueuePorts): BlobQueue {
  const { db, personId, client, files, now, isIdle, onChange, onBug } = ports;
  let running: Promise<void> | null = null;
  let isStopped = false;
  let isWanted = false;
  let moving: Moving | null = null;

  const isPaused = (): boolean => findMeta(db, 'attachments_paused') !== null;
  const mayGoOn = (): boolean => !isStopped && isIdle() && !isPaused();
  const epoch = (): string => must(findMeta(db, 'epoch'), 'known since the sign-in');

  const transferOf = ({ sha, size }: BlobRow, direction: Moving['direction']): Transfer => ({
    client,
    files,
    mayGoOn,
    onBytes: (done) => {
      const before = moving?.sha === sha ? moving.done : -1;
      moving = { sha, size, direction, done };
      const partOf = (bytes: number): number => Math.floor((bytes * shownParts) / size);
      if (direction === 'up' && Math.floor(done / notedBytes) > Math.floor(before / notedBytes))
        db.write((tx) => setUpOffset(tx, sha, done));
      if (before < 0 || partOf(done) !== partOf(before)) onChange();
    },
  });
  const takeDown = async (row: BlobRow): Promise<void> => {
    const { sha, size } = row;
    const outcome = await fetchBlob(transferOf(row, 'down'), row);
    if (outcome === 'fetched') db.write((tx) => setFetched(tx, sha, 'rest', size));
    if (outcome === 'failed') db.write((tx) => setFetched(tx, sha, 'failed', 0));
  };
  const takeUp = async (row: BlobRow): Promise<void> => {
    const inEpoch = epoch();
    const outcome = await sendBlob(transferOf(row, 'up'), row);
    if (outcome === 'sent') db.write((tx) => setSent(tx, row.sha, inEpoch));
    if (outcome === 'damaged') {
      db.write((tx) => setFetched(tx, row.sha, 'failed', 0));
      onBug(new Error('A file that was added here is damaged.'));
    }
  };
  /** False: nothing else can move now either. */
  const attempt = async (row: BlobRow, work: (row: BlobRow) => Promise<void>): Promise<boolean> => {
    try {
      await work(row);
      return true;
    } catch (error) {
      if (isStopped) return false;
      const code = error instanceof Refused ? error.refusal.code : null;
      if (code === null) onBug(error);
      if (code !== null && general.includes(code)) return false;
      // Whoever waits for this file learns that it cannot be had, and may ask again.
      if (row.state === 'wanted') db.write((tx) => setFetched(tx, row.sha, 'failed', 0));
      return true;
    } finally {
      moving = null;
      onChange();
    }
  };
  const sweep = async (): Promise<void> => {
    const before = new Date(now() - unusedMs).toISOString();
    for (const sha of listUnused(db, before)) {
      db.write((tx) => forgetBlob(tx, sha));
      await files.remove(sha);
    }
  };
  const loop = async (): Promise<void> => {
    if (!mayGoOn()) return;
    const tried = new Set<string>();
    const isNew = ({ sha }: BlobRow): boolean => !tried.has(sha);
    await sweep();
    while (mayGoOn()) {
      // Whoever waits for a file comes first.
      const wanted = listWanted(db).find(isNew);
      const row = wanted ?? listUnsent(db, personId, epoch()).find(isNew);
      if (!row) return;
      tried.add(row.sha);
      if (!(await attempt(row, wanted ? takeDown : takeUp))) return;
    }
  };
  const look = (): void => {
    isWanted = true;
    if (running !== null) return;
    isWanted = false;
    running = loop()
      .catch(onBug)
      .then(() => {
        running = null;
        if (isWanted) look();
      });
  };

  return {
    look,
    moving: () => moving,
    isPaused,
    setPaused: (paused) => {
      db.write((tx) =>
        paused ? putMeta(tx, 'attachments_paused', '1') : removeMeta(tx, 'attachments_paused'),
      );
      onChange();
      look();
    },
    settled: async () => {
      while (running !== null) await running;
    },
    stop: async () => {
      isStopped = true;
      while (running !== null) await running;
    },
  };
}
