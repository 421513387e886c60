import { must } from '#shared/assert.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { acceptOps } from './accept/accept-ops.ts';
import type { OfficeTime } from './accept/context.ts';
import type { AccessTokens, Session } from './accounts/access-token.ts';
import { listDemo } from './accounts/list-demo.ts';
import { createPasswordQueue } from './accounts/password-queue.ts';
import { refreshSession } from './accounts/refresh-session.ts';
import { signIn, signInDemo } from './accounts/sign-in.ts';
import { pullPages } from './feed/pull-pages.ts';
import type { HubStore } from './store/db.ts';
import { findActor } from './store/grants.ts';
import { backupSeqOf } from './store/meta.ts';

/** Who calls, once the access token was checked; the session is null only for open procedures. */
interface CallContext {
  readonly session: Session | null;
  readonly address: string;
}

interface HandlerPorts {
  readonly store: HubStore;
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly isDemo: boolean;
  readonly time: OfficeTime;
  readonly onBug: (name: string, error: unknown) => void;
  readonly epoch: string;
  readonly accessTokens: AccessTokens;
  readonly tell: (head: number) => void;
}

/** Procedures that need no access token. */
export function isOpen(name: string): boolean {
  return name.startsWith('accounts.');
}

export function createHandlers(ports: HandlerPorts): Handlers<HubApi, CallContext> {
  const { store, now, newId, isDemo, time, onBug, epoch, tell } = ports;
  const inTurn = createPasswordQueue();
  const hubTime = () => new Date(now()).toISOString();
  const sessionOf = ({ session }: CallContext) => must(session, 'only open procedures run without a session');
  const checkEpoch = (theirs: string) => {
    if (theirs !== epoch) throw new Refused('epoch_changed', { params: { epoch } });
  };

  return {
    'accounts.signIn': (input, { address }) => signIn(store, { ...ports, inTurn }, input, address),
    'accounts.listDemo': () => (isDemo ? store.read(listDemo) : { district: '', people: [] }),
    'accounts.signInDemo': (input) => {
      if (!isDemo) throw new Refused('wrong_password');
      return signInDemo(store, ports, input);
    },
    'accounts.refresh': (input) => refreshSession(store, ports, input.refreshToken),
    'sync.push': async (input, context) => {
      checkEpoch(input.epoch);
      const at = hubTime();
      const accepted = await store.write((tx) =>
        acceptOps(store, tx, input.ops, { ...sessionOf(context), at, newId, time, onBug }),
      );
      if (accepted.seq !== null) tell(accepted.seq);
      const backupSeq = await store.read(backupSeqOf);
      return { verdicts: accepted.verdicts, backupSeq, hubTime: at };
    },
    'sync.pull': async (input, context) => {
      // Work from any version is taken, but rows are given only to a desk that can read them.
      if (input.schema < 1 || input.schema > wireVersion) throw new Refused('unknown_procedure');
      checkEpoch(input.epoch);
      const at = hubTime();
      const { personId } = sessionOf(context);
      const pulled = await store.read(async (db) => {
        const actor = must(await findActor(db, personId, at), 'whoever signed in is a known person');
        return pullPages(db, actor, input);
      });
      return { epoch, hubTime: at, ...pulled };
    },
  };
}
