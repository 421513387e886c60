import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskDb } from '#electron/store/db.ts';
import { type Author, enqueue, type OpContent } from '#electron/store/enqueue.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { createHubClient } from '#electron/sync/hub-client.ts';
import { createHubSession, keepTokens } from '#electron/sync/hub-session.ts';
import { createSyncEngine, type SyncEngine } from '#electron/sync/sync-engine.ts';
import type { Hub } from '#hub/hub.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import { type TableName, type TableRow, tableNames } from '#shared/domain/tables.ts';
import type { Op } from '#shared/sync/op.ts';
import { idOf, withIds, withNames } from '../../../hub/support/names.ts';
import type { ManualTime } from '../../../support/manual-time.ts';
import { createLine, type Line } from './line.ts';

/** One person's laptop with the real store, session and engine. A test calls rows by names instead of their UUIDs. */
export interface Laptop {
  readonly personId: string;
  readonly db: DeskDb;
  /** The database's file. */
  readonly file: string;
  readonly engine: SyncEngine;
  readonly line: Line;
  readonly author: Author;
  /** Writes an act as a person's click does, without a word to the hub. */
  readonly write: (...contents: OpContent[]) => Op[];
  readonly shown: <N extends TableName>(table: N, id: string) => TableRow<N> | null;
  /** What the hub sent, without anything laid over it. */
  readonly base: (table: TableName) => TableRow<TableName>[];
  readonly states: readonly string[];
  readonly changes: ReadonlySet<TableName>[];
  readonly bugs: unknown[];
  /** How many milliseconds each pause was meant to take that the engine asked for. */
  readonly pauses: number[];
  /** When the round that runs now has ended. */
  readonly settled: () => Promise<void>;
  /** When the engine has asked for a pause of this length once more. */
  readonly paused: (milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LaptopPorts {
  readonly hubOf: () => Hub;
  readonly time: ManualTime;
  readonly newId: () => string;
}

const patienceMs = 30_000;

function withIdsInside(content: OpContent): OpContent {
  if (content.k === 'new') return { ...content, pk: idOf(content.pk), v: withIds(content.v) };
  return { ...content, pk: idOf(content.pk) };
}

export async function openLaptop(account: string, { hubOf, time, newId }: LaptopPorts): Promise<Laptop> {
  const folder = mkdtempSync(join(tmpdir(), 'laptop-'));
  const line = createLine(hubOf);
  const pauses: number[] = [];
  const waiters: { readonly isDone: () => boolean; readonly resolve: () => void }[] = [];
  const wake = () => {
    for (const waiter of [...waiters]) {
      if (!waiter.isDone()) continue;
      waiters.splice(waiters.indexOf(waiter), 1);
      waiter.resolve();
    }
  };
  const until = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      waiters.push({ isDone, resolve });
      wake();
    });
  const ports = {
    hubUrl: 'http://hub.test',
    fetch: line.fetch,
    now: time.now,
    random: () => 0.5,
    after: (milliseconds: number, work: () => void) => {
      if (milliseconds !== patienceMs) pauses.push(milliseconds);
      wake();
      // A pause of nothing lets others have their turn; time need not pass for it.
      if (milliseconds === 0) queueMicrotask(work);
      return milliseconds === 0 ? () => undefined : time.after(milliseconds, work);
    },
  };
  const tokens = await createHubClient(ports, null)('accounts.signInDemo', { account, deviceId: null });
  const file = join(folder, 'desk.db');
  const db = openDatabase(file, new Uint8Array(32).fill(1), (name) => ({
    full: `|${name}`,
    initials: `|${name}`,
    sortKey: name,
  }));
  keepTokens(db, tokens);
  const states: string[] = [];
  const changes: ReadonlySet<TableName>[] = [];
  const bugs: unknown[] = [];
  const engine = createSyncEngine({
    ...ports,
    db,
    session: createHubSession(db, ports, tokens),
    onRows: (tables) => changes.push(tables),
    onState: () => {
      if (states.at(-1) !== engine.state()) states.push(engine.state());
      wake();
    },
    onBug: (error) => bugs.push(error),
  });
  const author = { personId: tokens.person.id, now: time.now, newId };
  const view = <N extends TableName>(table: N, sql: string, id = '') =>
    db.all<Columns>(sql, { id }).map((found) => withNames(fromColumns(table, found)));
  return {
    personId: tokens.person.id,
    db,
    file,
    engine,
    line,
    author,
    states,
    changes,
    bugs,
    pauses,
    write: (...contents) => db.write((tx) => enqueue(tx, author, contents.map(withIdsInside))),
    shown: (table, id) => view(table, `SELECT * FROM ${table}_v WHERE id = :id`, idOf(id))[0] ?? null,
    base: (table) => view(table, `SELECT * FROM ${table}`).sort((one, other) => (one.id < other.id ? -1 : 1)),
    settled: async () => {
      await until(() => engine.state() !== 'syncing');
      // The round's last words are said after its state has changed.
      await new Promise(setImmediate);
    },
    paused: (milliseconds) => {
      const before = pauses.length;
      return until(() => pauses.slice(before).includes(milliseconds));
    },
    close: async () => {
      await engine.stop();
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything a laptop holds, to be compared with another. */
export function everything(laptop: Laptop): Record<string, unknown> {
  return Object.fromEntries(tableNames.map((table) => [table, laptop.base(table)]));
}
