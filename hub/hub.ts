import { must } from '#shared/assert.ts';
import { serve } from '#shared/contract/api.ts';
import { hubApi } from '#shared/contract/hub-api.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { OfficeTime } from './accept/context.ts';
import { createAccessTokens, newTokenKey, type Session } from './accounts/access-token.ts';
import { createHeadNews } from './feed/head-news.ts';
import { createHandlers, isOpen } from './hub-handlers.ts';
import { type Seeder, seedInside } from './seeding.ts';
import type { HubStore } from './store/db.ts';
import { backupSeqOf, findMeta, setMeta } from './store/meta.ts';
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
  readonly time: OfficeTime;
  /** Told once of everything that should not have happened; never with personal data in `name`. */
  readonly onBug: (name: string, error: unknown) => void;
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
  /** Fills the hub in one transaction; listeners hear of it once. */
  readonly seed: <T>(work: (seeder: Seeder) => Promise<T>) => Promise<T>;
  /** Writes a checked copy of the database to `file`; from then on desks may forget what it contains. */
  readonly backup: (file: string) => Promise<void>;
  /** Whether a checked copy contains every change. */
  readonly isBackedUp: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** A new hub gets its epoch and its signing key; both stay for as long as its database lives. */
async function prepare(store: HubStore, newId: () => string): Promise<{ epoch: string; tokenKey: string }> {
  return store.write(async (tx) => {
    if ((await findMeta(tx, 'epoch')) === null) {
      await setMeta(tx, 'epoch', newId());
      await setMeta(tx, 'token_key', newTokenKey());
      await setMeta(tx, 'backup_seq', '0');
    }
    const epoch = must(await findMeta(tx, 'epoch'), 'set above');
    return { epoch, tokenKey: must(await findMeta(tx, 'token_key'), 'set with the epoch') };
  });
}

/** Answers `hubApi` over an open store, which closes with the hub. Opens no port; `hub/http` carries it. */
export async function createHub(store: HubStore, ports: HubPorts): Promise<Hub> {
  const { newId, now, time, onBug } = ports;
  const { epoch, tokenKey } = await prepare(store, newId);
  const accessTokens = await createAccessTokens(tokenKey);
  const news = createHeadNews();
  const answer = serve(
    hubApi,
    createHandlers({ ...ports, store, epoch, accessTokens, tell: news.tell }),
    onBug,
  );

  const authenticate = (token: string) => accessTokens.verify(token, now());
  return {
    authenticate,
    subscribe: news.subscribe,
    call: async (name, input, { accessToken, address }) => {
      const session = accessToken === null ? null : await authenticate(accessToken);
      if (!session && !isOpen(name)) return { ok: false, refusal: { code: 'session_expired' } };
      return answer(name, input, { session, address });
    },
    health: async () => ({ epoch, head: await store.read(getHead) }),
    seed: async (work) => {
      const result = await store.write((tx) => seedInside(store, tx, { newId, time, onBug }, work));
      news.tell(await store.read(getHead));
      return result;
    },
    backup: async (file) => {
      const seq = await store.backup(file);
      await store.write(async (tx) => {
        if (seq > (await backupSeqOf(tx))) await setMeta(tx, 'backup_seq', String(seq));
      });
    },
    isBackedUp: () => store.read(async (db) => (await getHead(db)) <= (await backupSeqOf(db))),
    close: store.close,
  };
}
