import type { DeskDb } from '#electron/store/db.ts';
import { findMeta } from '#electron/store/meta.ts';
import { releaseUnjudged } from '#electron/store/outbox.ts';
import { putRound } from '#electron/store/sync-rounds.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { countTraffic } from './count-traffic.ts';
import { type HubPorts, isUnreachable, restOf } from './hub-client.ts';
import type { HubSession } from './hub-session.ts';
import { createNewsWatch } from './news-watch.ts';
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
  /** What else is settled with the hub after a round that succeeded; a failure of it is none of the round. */
  readonly afterRound?: (session: Pick<HubSession, 'withHub'>) => Promise<void>;
}

export interface SyncEngine {
  readonly state: () => SyncState;
  /** Exchanges everything now. Refuses with `hub_unreachable` or `session_expired`. */
  readonly run: () => Promise<void>;
  /** Exchanges in a moment, together with whatever else is written until then. */
  readonly soon: () => void;
  /** Ends after the request that is under way; what it brought is kept. */
  readonly stop: () => Promise<void>;
}

/** A burst of writes or of news becomes one round. */
const gatherMs = 150;
/** Without news for this long the desk asks by itself. */
const idleMs = 60_000;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Refused && error.refusal.code === code;

/** Keeps one person's laptop and the hub in step: rounds of push and pull, one at a time, for as long as it runs. */
export function createSyncEngine(ports: EnginePorts): SyncEngine {
  const { db, now, after, random, onRows, onState, onBug, afterRound = async () => undefined } = ports;
  let state: SyncState = 'offline';
  let failures = 0;
  let isStopped = false;
  let isWanted = false;
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let next: { readonly at: number; readonly cancel: () => void } | null = null;

  const enter = (entered: SyncState): void => {
    if (state === entered) return;
    state = entered;
    onState();
  };
  /** The earliest plan stands: a long pause after a round must not swallow the news that came during it. */
  const plan = (milliseconds: number): void => {
    const at = now() + milliseconds;
    if (isStopped || (next && next.at <= at)) return;
    next?.cancel();
    const cancel = after(milliseconds, () => {
      next = null;
      void run().catch(() => undefined);
    });
    next = { at, cancel };
  };
  const unplan = (): void => {
    next?.cancel();
    next = null;
  };
  const soon = (): void => {
    if (running !== null) isWanted = true;
    else plan(gatherMs);
  };

  // A stopped engine asks nothing more: what runs ends at its next request, as if the line were cut.
  const traffic = countTraffic({
    ...ports.session,
    withHub: (work) =>
      isStopped ? Promise.reject(new Refused('hub_unreachable')) : ports.session.withHub(work),
  });
  const { session } = traffic;
  const news = createNewsWatch({ ...ports, token: session.token, onNews: soon, onReady: soon });

  const tell = (tables: ReadonlySet<TableName>): void => {
    if (tables.size > 0) onRows(tables);
  };
  const push = (): Promise<unknown> =>
    pushAll({ ...ports, session }, tell).then(
      () => null,
      (error: unknown) => error,
    );
  const round = async (): Promise<void> => {
    enter('syncing');
    // Neither direction waits for the other: a push that fails must not keep news from coming in.
    const epoch = findMeta(db, 'epoch');
    let failure = await push();
    await pullAll({ ...ports, session }, tell);
    // A restored hub is met by an answer, or by the renewal of the tokens in the middle of any request.
    if (findMeta(db, 'epoch') !== epoch || hasCode(failure, 'epoch_changed')) {
      failure = await push();
      // What was sent once more is shown as the hub has it at the end of this round, not of the next.
      await pullAll({ ...ports, session }, tell);
    }
    await news.listen();
    if (failure !== null) throw failure;
    await afterRound(session).catch((error: unknown) => {
      if (!isUnreachable(error)) onBug(error);
    });
  };
  const settle = (error: unknown): void => {
    if (error === null) {
      failures = 0;
      enter('online');
      plan(idleMs);
      return;
    }
    failures += 1;
    if (hasCode(error, 'session_expired')) {
      enter('signed_out_of_hub');
      return;
    }
    const rest = restOf(error);
    // A hub that was restored in the middle of a round is met by the next one.
    const isExpected = isUnreachable(error) || rest > 0 || hasCode(error, 'epoch_changed');
    if (!isExpected) onBug(error);
    enter('offline');
    plan(Math.max(rest, retryDelay(failures, random)));
  };
  /** The log of exchanges; what keeps it from being written must not end the exchanges themselves. */
  const logRound = (startedAt: number, error: unknown): void => {
    if (isStopped) return;
    const failed = error instanceof Refused ? error.refusal.code : 'unexpected';
    const outcome = error === null ? 'done' : failed;
    try {
      db.write((tx) => putRound(tx, { startedAt, endedAt: now(), ...traffic.counts(), outcome }));
    } catch (problem) {
      onBug(problem);
    }
  };
  /** A round follows what is written and comes once a minute, so nothing stays in the log alone for long. */
  const emptyLog = (): void => {
    if (isStopped) return;
    try {
      db.checkpoint();
    } catch (error) {
      onBug(error);
    }
  };
  const run = (): Promise<void> => {
    // Whoever asks while a round runs has written after it began, and so needs the next one; one serves them all.
    if (running !== null) {
      following ??= running
        .catch(() => undefined)
        .then(() => {
          following = null;
          return run();
        });
      return following;
    }
    if (isStopped) return Promise.resolve();
    unplan();
    isWanted = false;
    const startedAt = now();
    traffic.reset();
    running = round()
      .then(
        () => {
          logRound(startedAt, null);
          settle(null);
        },
        (error: unknown) => {
          logRound(startedAt, error);
          settle(error);
          throw error;
        },
      )
      .finally(() => {
        running = null;
        emptyLog();
        if (isWanted) plan(gatherMs);
        onState();
      });
    return running;
  };

  db.write(releaseUnjudged);
  return {
    state: () => state,
    run,
    soon,
    stop: async () => {
      isStopped = true;
      unplan();
      news.stop();
      await running?.catch(() => undefined);
    },
  };
}
