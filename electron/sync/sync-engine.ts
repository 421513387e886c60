import type { DeskDb } from '#electron/store/db.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { type HubPorts, isUnreachable } from './hub-client.ts';
import { listenForNews } from './hub-news.ts';
import type { HubSession } from './hub-session.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { retryDelay } from './retry-delay.ts';

export type SyncState = 'online' | 'offline' | 'syncing' | 'signed_out_of_hub';

export interface EnginePorts extends HubPorts {
  readonly db: DeskDb;
  readonly session: HubSession;
  readonly now: () => number;
  readonly random: () => number;
  /** Rows that may be shown differently now. */
  readonly onRows: (tables: ReadonlySet<TableName>) => void;
  /** The state or the outbox changed. */
  readonly onState: () => void;
  /** Something that should not have happened; the next round tries again. */
  readonly onBug: (error: unknown) => void;
}

export interface SyncEngine {
  readonly state: () => SyncState;
  /** Exchanges everything now. Refuses with `hub_unreachable` or `session_expired`. */
  readonly run: () => Promise<void>;
  /** Exchanges in a moment, together with whatever else is written until then. */
  readonly soon: () => void;
  readonly stop: () => Promise<void>;
}

/** A burst of writes or of news becomes one round. */
const gatherMs = 150;
/** Without news for this long the desk asks by itself. */
const idleMs = 60_000;

/** Keeps one person's laptop and the hub in step: rounds of push and pull, one at a time, for as long as it runs. */
export function createSyncEngine(ports: EnginePorts): SyncEngine {
  const { db, session, after, random, onRows, onState, onBug } = ports;
  let state: SyncState = 'offline';
  let failures = 0;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let cancelNext: () => void = () => undefined;
  let stopNews: (() => void) | null = null;

  const enter = (next: SyncState): void => {
    if (state === next) return;
    state = next;
    onState();
  };
  const plan = (milliseconds: number): void => {
    cancelNext();
    if (!isStopped) cancelNext = after(milliseconds, () => void run().catch(() => undefined));
  };
  const listen = async (): Promise<void> => {
    if (stopNews || isStopped) return;
    const token = await session.token();
    stopNews ??= listenForNews(token, {
      ...ports,
      onNews: () => plan(gatherMs),
      onEnd: () => {
        stopNews = null;
        plan(gatherMs);
      },
    });
  };

  const round = async (): Promise<void> => {
    enter('syncing');
    // Neither direction waits for the other: a push that fails must not keep news from coming in.
    const pushed = await pushAll(ports).then(onRows, (error: unknown) => ({ error }));
    await pullAll(ports, onRows);
    if (pushed) throw pushed.error;
    await listen();
  };
  const settle = (error: unknown): void => {
    if (error === null) {
      failures = 0;
      enter('online');
      return plan(idleMs);
    }
    failures += 1;
    const isSignedOut = error instanceof Refused && error.refusal.code === 'session_expired';
    if (!isSignedOut && !isUnreachable(error)) onBug(error);
    enter(isSignedOut ? 'signed_out_of_hub' : 'offline');
    if (!isSignedOut) plan(retryDelay(failures, random));
  };
  const run = (): Promise<void> => {
    // Whoever asks while a round runs has written after it began, and so needs the next one; one serves them all.
    if (running) {
      following ??= running
        .catch(() => undefined)
        .then(() => {
          following = null;
          return run();
        });
      return following;
    }
    if (isStopped) return Promise.resolve();
    cancelNext();
    running = round()
      .then(
        () => settle(null),
        (error: unknown) => {
          settle(error);
          throw error;
        },
      )
      .finally(() => {
        running = null;
        onState();
      });
    return running;
  };

  return {
    state: () => state,
    run,
    soon: () => {
      if (state !== 'syncing') plan(gatherMs);
      else void running?.catch(() => undefined).then(() => plan(gatherMs));
    },
    stop: async () => {
      isStopped = true;
      cancelNext();
      stopNews?.();
      await running?.catch(() => undefined);
    },
  };
}
