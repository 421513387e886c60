import Database from 'better-sqlite3';
import type { DeskDb } from '#electron/store/db.ts';
import { deskDbOver } from '#electron/store/desk-db.ts';
import type { HubPorts } from '#electron/sync/hub-client.ts';
import { createHubSession, type HubSession, type Tokens } from '#electron/sync/hub-session.ts';
import { createSyncEngine, type SyncEngine } from '#electron/sync/sync-engine.ts';
import { type Fuse, fragileOver } from '../fragile-database.ts';

export interface ProgramPorts {
  /** By this laptop's clock, which may be wrong. */
  readonly now: () => number;
  readonly random: () => number;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** The line to the hub, for one program; it ends with `isOver`. */
  readonly lineOf: (isOver: () => boolean) => typeof globalThis.fetch;
  readonly onBug: (error: unknown) => void;
  readonly onState: () => void;
}

/** The production client, running over a laptop's disk until its power fails. */
export interface Program {
  readonly raw: Database.Database;
  readonly db: DeskDb;
  readonly fuse: Fuse;
  readonly session: HubSession;
  readonly engine: SyncEngine;
  readonly ports: HubPorts;
  /** Another program of the same person over the same database, such as the command line beside the window. */
  readonly second: () => { readonly session: HubSession; readonly engine: SyncEngine };
}

const hubUrl = 'http://hub.test';

/** Starts the desk over what lies on a disk; `tokens` when somebody has just signed in. */
export function startProgram(disk: Buffer, ports: ProgramPorts): Program {
  const raw = new Database(disk);
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  const { database, fuse } = fragileOver(raw);
  const db = deskDbOver(database, (name) => ({ full: `|${name}`, initials: `|${name}`, sortKey: name }), {
    refuseIfGone: () => undefined,
    copyTo: () => undefined,
    inspect: () => ({ key: true, integrity: 'ok', settings: '' }),
  });
  const hubPorts: HubPorts = {
    hubUrl,
    fetch: ports.lineOf(fuse.isBlown),
    after: (milliseconds, work) =>
      ports.after(milliseconds, () => {
        if (!fuse.isBlown()) work();
      }),
  };
  const runOn = (first: Tokens | null) => {
    const session = createHubSession(db, hubPorts, first);
    const engine = createSyncEngine({
      ...hubPorts,
      db,
      session,
      now: ports.now,
      random: ports.random,
      onRows: () => undefined,
      onState: ports.onState,
      onBug: (error) => {
        if (!fuse.isBlown()) ports.onBug(error);
      },
    });
    return { session, engine };
  };
  return { raw, db, fuse, ports: hubPorts, ...runOn(null), second: () => runOn(null) };
}
