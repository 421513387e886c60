import { must } from '#shared/assert.ts';
import { serve } from '#shared/contract/api.ts';
import { hubApi } from '#shared/contract/hub-api.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { createAccessTokens, type Session } from './accounts/access-token.ts';
import { keepBackup } from './backup/keep-backup.ts';
import { beginTimeline } from './begin-timeline.ts';
import { collectLeft } from './feed/collect-left.ts';
import { createHeadNews } from './feed/head-news.ts';
import { createHandlers, isOpen } from './hub-handlers.ts';
import { createMoveRunner } from './move-runner.ts';
import { prepareHubKeys } from './packages/hub-keys.ts';
import { renewScopes } from './renew-scopes.ts';
import { type Seeder, seedInside } from './seeding.ts';
import { createSnapshots } from './snapshots/snapshots.ts';
import type { CopyReport } from './store/copy-report.ts';
import type { HubStore } from './store/db.ts';
import { countDigestsAnew } from './store/digests.ts';
import { backupSeqOf, findMeta, setMeta } from './store/meta.ts';
import { findMove } from './store/moves.ts';
import { getHead } from './store/sequencer.ts';

/** Everything nondeterministic or outside that the hub needs. */
export interface HubPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** UUID version 7. */
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Offers the demo's people to sign in without a password. */
  readonly isDemo: boolean;
  /** Told once of everything that should not have happened; never with personal data in `name`. */
  readonly onBug: (name: string, error: unknown) => void;
  /** Opens a copy that `backup` wrote, and looks at everything in it; a hub without it makes no backups. */
  readonly checkCopy?: (file: string) => Promise<CopyReport>;
  /** Runs the work soon, after what waits already: the rows that follow a moved one. The work never throws. */
  readonly later: (work: () => Promise<void>) => void;
  /** Lets whoever waits have the store, between two parts of a long work. */
  readonly pause: () => Promise<void>;
  /** So many rows follow a moved one in one transaction, where it is not the usual number. */
  readonly movedAtOnce?: number | undefined;
  /** A device must be so many rows behind to be given a snapshot, where it is not the usual number. */
  readonly snapshotWorthRows?: number | undefined;
}

/** Who calls: the access token as it came, and the network address. */
export interface Caller {
  readonly accessToken: string | null;
  readonly address: string;
}

export interface Hub {
  /** One procedure of `hubApi`. A missing or expired access token gives `session_expired`. */
  readonly call: (name: string, input: unknown, caller: Caller) => Promise<Reply>;
  /** Whom an access token speaks for; null when it is not valid now. */
  readonly authenticate: (accessToken: string) => Promise<Session | null>;
  readonly health: () => Promise<{ epoch: string; head: number }>;
  /** Called with the new head after every change. Returns the function that ends it. */
  readonly subscribe: (listener: (head: number) => void) => () => void;
  /** The bytes of a snapshot part for this person; null when there is none, or not for them. */
  readonly snapshot: (session: Session, sha256: string) => Promise<Uint8Array | null>;
  /** Tells the listeners when another process changed the same data. */
  readonly lookForNews: () => Promise<void>;
  /** Fills the hub in one transaction; listeners hear of it once. */
  readonly seed: <T>(work: (seeder: Seeder) => Promise<T>) => Promise<T>;
  /** Writes a copy of the database to `file` and checks it; from then on desks may forget what it contains. */
  readonly backup: (file: string) => Promise<void>;
  /** Whether a checked copy contains every change. */
  readonly isBackedUp: () => Promise<boolean>;
  /** Forgets which rows left which scopes before the ISO instant `olderThan`. Ends between two batches when closed. */
  readonly collectLeft: (olderThan: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How digests are counted now; another form, or none, has to be counted anew. */
const digestForm = '2';

async function prepare(
  store: HubStore,
  { newId, randomBytes }: Pick<HubPorts, 'newId' | 'randomBytes'>,
): Promise<{ epoch: string; tokenKey: string }> {
  return store.write(async (tx) => {
    await beginTimeline(tx, newId);
    await prepareHubKeys(tx, randomBytes);
    await renewScopes(tx);
    if ((await findMeta(tx, 'digest_form')) !== digestForm) {
      await countDigestsAnew(tx);
      await setMeta(tx, 'digest_form', digestForm);
    }
    const epoch = must(await findMeta(tx, 'epoch'), 'set above');
    return { epoch, tokenKey: must(await findMeta(tx, 'token_key'), 'set with the epoch') };
  });
}

/** Answers `hubApi` over an open store, which closes with the hub. Opens no port; `hub/http` carries it. */
export async function createHub(store: HubStore, ports: HubPorts): Promise<Hub> {
  const { newId, now, onBug, checkCopy } = ports;
  const { epoch, tokenKey } = await prepare(store, ports);
  const accessTokens = await createAccessTokens(tokenKey);
  const news = createHeadNews(await store.read(getHead));
  const snapshots = createSnapshots(store, { ...ports, epoch, worthRows: ports.snapshotWorthRows });
  const moves = createMoveRunner(store, { ...ports, tell: news.tell, atOnce: ports.movedAtOnce });
  const lookForMoves = async () => {
    if (await store.read(findMove)) moves.wake();
  };
  const answer = serve(
    hubApi,
    createHandlers({ ...ports, store, epoch, accessTokens, snapshots, tell: news.tell, onMove: moves.wake }),
    onBug,
  );
  let isClosed = false;
  await lookForMoves();

  const authenticate = (token: string) => accessTokens.verify(token, now());
  return {
    authenticate,
    subscribe: news.subscribe,
    snapshot: async ({ personId }, sha256) => {
      const at = new Date(now()).toISOString();
      return (await snapshots.open({ personId, at }, sha256))?.bytes ?? null;
    },
    lookForNews: async () => {
      if (news.isHeard()) news.tell(await store.read(getHead));
      await lookForMoves();
    },
    call: async (name, input, { accessToken, address }) => {
      const session = accessToken === null ? null : await authenticate(accessToken);
      if (!session && !isOpen(name)) return { ok: false, refusal: { code: 'session_expired' } };
      return answer(name, input, { session, address });
    },
    health: async () => ({ epoch, head: await store.read(getHead) }),
    seed: async (work) => {
      const result = await store.write((tx) => seedInside(store, tx, { newId, onBug }, work));
      news.tell(await store.read(getHead));
      await lookForMoves();
      return result;
    },
    backup: async (file) => {
      await keepBackup(store, file, {
        now,
        checkCopy: must(checkCopy, 'a hub that makes backups checks them'),
      });
    },
    isBackedUp: () => store.read(async (db) => (await getHead(db)) <= (await backupSeqOf(db))),
    collectLeft: async (olderThan) => {
      while (!isClosed && (await store.write((tx) => collectLeft(tx, { olderThan }))));
    },
    close: async () => {
      isClosed = true;
      await moves.close();
      await store.close();
    },
  };
}
