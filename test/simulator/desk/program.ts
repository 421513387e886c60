import Database from 'better-sqlite3';
import { type BlobFiles, openBlobFiles } from '#electron/store/attachments/blob-files.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { deskDbOver } from '#electron/store/desk-db.ts';
import { createBlobClient } from '#electron/sync/blobs/blob-client.ts';
import { type BlobQueue, createBlobQueue } from '#electron/sync/blobs/blob-queue.ts';
import type { HubPorts } from '#electron/sync/hub-client.ts';
import { createHubSession, type HubSession, type Tokens } from '#electron/sync/hub-session.ts';
import { exchangePackageKeys } from '#electron/sync/package-keys.ts';
import { createSyncEngine, type SyncEngine } from '#electron/sync/sync-engine.ts';
import { type Fuse, fragileOver } from '../fragile-database.ts';

export interface ProgramPorts {
  readonly personId: string;
  /** Where the attachments' files lie. */
  readonly folder: string;
  /** By this laptop's clock, which may be wrong. */
  readonly now: () => number;
  readonly random: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** The line to the hub, for one program; it ends with `isOver`. */
  readonly lineOf: (isOver: () => boolean) => typeof globalThis.fetch;
  readonly onBug: (error: unknown) => void;
  /** Whether anybody carries packages in this run, for which keys are exchanged. */
  readonly hasPackages: boolean;
}

/** The production client, running over a laptop's disk until its power fails. */
export interface Program {
  readonly raw: Database.Database;
  readonly db: DeskDb;
  readonly fuse: Fuse;
  readonly session: HubSession;
  readonly engine: SyncEngine;
  readonly blobs: BlobQueue;
  readonly blobFiles: BlobFiles;
  readonly ports: HubPorts;
  /** Another program of the same person over the same database, such as the command line beside the window. */
  readonly second: () => { readonly session: HubSession; readonly engine: SyncEngine };
}

const hubUrl = 'http://hub.test';

/** Seals the files of every desk; it opens nothing anywhere else. */
const filesKey = new Uint8Array(32).fill(7);

/** Starts the desk over what lies on a disk; `mount` makes its folder of files reachable through its fuse. */
export function startProgram(database: Buffer, mount: (fuse: Fuse) => void, ports: ProgramPorts): Program {
  const raw = new Database(database);
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  const fragile = fragileOver(raw);
  const { fuse } = fragile;
  mount(fuse);
  const db = deskDbOver(
    fragile.database,
    (name) => ({ full: `|${name}`, initials: `|${name}`, sortKey: name }),
    {
      refuseIfGone: () => undefined,
      copyTo: () => undefined,
      inspect: () => ({ key: true, integrity: 'ok', settings: '' }),
    },
  );
  const hubPorts: HubPorts = {
    hubUrl,
    fetch: ports.lineOf(fuse.isBlown),
    after: (milliseconds, work) =>
      ports.after(milliseconds, () => {
        if (!fuse.isBlown()) work();
      }),
  };
  const onBug = (error: unknown): void => {
    if (!fuse.isBlown()) ports.onBug(error);
  };
  const runOn = (first: Tokens | null, onState: () => void) => {
    const session = createHubSession(db, hubPorts, first);
    const engine = createSyncEngine({
      ...hubPorts,
      db,
      session,
      now: ports.now,
      random: ports.random,
      onRows: () => undefined,
      onState,
      onBug,
      afterRound: async (online) => {
        if (ports.hasPackages) await exchangePackageKeys(db, online, ports.randomBytes);
      },
    });
    return { session, engine };
  };
  const { session, engine } = runOn(null, () => blobs.look());
  const blobFiles = openBlobFiles(ports.folder, filesKey, ports.now());
  const blobs: BlobQueue = createBlobQueue({
    db,
    personId: ports.personId,
    files: blobFiles,
    client: createBlobClient(hubPorts, session),
    now: ports.now,
    isIdle: () => engine.state() === 'online',
    onChange: () => undefined,
    onBug,
  });
  const second = () => runOn(null, () => undefined);
  return { raw, db, fuse, ports: hubPorts, session, engine, blobs, blobFiles, second };
}
