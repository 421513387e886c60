import { must } from '#shared/assert.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { acceptOps } from './accept/accept-ops.ts';
import type { AccessTokens, Session } from './accounts/access-token.ts';
import { renewDeviceToken } from './accounts/device-token.ts';
import { enrolDevice } from './accounts/enrol-device.ts';
import { listDemo } from './accounts/list-demo.ts';
import { createPasswordQueue } from './accounts/password-queue.ts';
import { refreshSession } from './accounts/refresh-session.ts';
import { signIn, signInDemo } from './accounts/sign-in.ts';
import { pullPages } from './feed/pull-pages.ts';
import { bucketsOf, repairPage } from './feed/repair-pages.ts';
import { exchangeKeys } from './packages/exchange-keys.ts';
import { takePackage } from './packages/take-package.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import type { HubStore, Reader } from './store/db.ts';
import { findActor } from './store/grants.ts';
import { backupSeqOf } from './store/meta.ts';
import { findMove } from './store/moves.ts';
import { getHead } from './store/sequencer.ts';

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
  readonly onBug: (name: string, error: unknown) => void;
  readonly epoch: string;
  readonly accessTokens: AccessTokens;
  readonly tell: (head: number) => void;
  readonly snapshots: Snapshots;
  /** Moved rows have not all followed. */
  readonly onMove: () => void;
  readonly movedAtOnce?: number | undefined;
}

/** Procedures that need no access token. */
export function isOpen(name: string): boolean {
  return name.startsWith('accounts.');
}

export function createHandlers(ports: HandlerPorts): Handlers<HubApi, CallContext> {
  const { store, now, newId, isDemo, onBug, epoch, tell, snapshots, onMove, movedAtOnce } = ports;
  const inTurn = createPasswordQueue();
  const hubTime = () => new Date(now()).toISOString();
  const sessionOf = ({ session }: CallContext) => must(session, 'only open procedures run without a session');
  const checkEpoch = (theirs: string) => {
    if (theirs !== epoch) throw new Refused('epoch_changed', { params: { epoch } });
  };

  const readAs = <T>(
    context: CallContext,
    at: string,
    work: (db: Reader, actor: Actor) => Promise<T>,
  ): Promise<T> =>
    store.read(async (db) => {
      const actor = await findActor(db, sessionOf(context).personId, at);
      return work(db, must(actor, 'whoever signed in is a known person'));
    });

  return {
    'accounts.signIn': (input, { address }) => signIn(store, { ...ports, inTurn }, input, address),
    'accounts.listDemo': () => (isDemo ? store.read(listDemo) : { district: '', people: [] }),
    'accounts.signInDemo': (input) => {
      if (!isDemo) throw new Refused('wrong_password');
      return signInDemo(store, ports, input);
    },
    'accounts.refresh': (input) => refreshSession(store, ports, input.refreshToken),
    'devices.enrol': (_input, context) => enrolDevice(store, ports, sessionOf(context).personId),
    'devices.keys': (input, context) => exchangeKeys(store, sessionOf(context).deviceId, input),
    'packages.exchange': async (input) => {
      const taken = await takePackage(ports, Buffer.from(input.package, 'base64'));
      if (taken.head !== null) tell(taken.head);
      if (await store.read(findMove)) onMove();
      const { reply, account, operations } = taken;
      return { package: Buffer.from(reply).toString('base64'), account, operations };
    },
    'sync.push': async (input, context) => {
      checkEpoch(input.epoch);
      const at = hubTime();
      const session = sessionOf(context);
      const { accepted, deviceToken } = await store.write(async (tx) => ({
        deviceToken: await renewDeviceToken(tx, ports, { ...session, token: input.deviceToken, at }),
        accepted: await acceptOps(store, tx, input.ops, { ...session, at, newId, onBug, movedAtOnce }),
      }));
      if (accepted.seq !== null) tell(accepted.seq);
      const { backupSeq, storedSeq, isMoving } = await store.read(async (db) => ({
        backupSeq: await backupSeqOf(db),
        // What was known before is older, and the newest sequence is late enough for it as well.
        storedSeq: await getHead(db),
        isMoving: (await findMove(db)) !== null,
      }));
      if (isMoving) onMove();
      return { verdicts: accepted.verdicts, deviceToken, backupSeq, storedSeq, hubTime: at };
    },
    'sync.pull': async (input, context) => {
      checkEpoch(input.epoch);
      const at = hubTime();
      const pulled = await readAs(context, at, (db, actor) => pullPages(db, actor, input));
      return { epoch, schema: wireVersion, hubTime: at, ...pulled };
    },
    'snapshots.find': async (input, context) => {
      checkEpoch(input.epoch);
      const part = await snapshots.find({ ...sessionOf(context), at: hubTime() }, input);
      if (!part) return { part: null };
      const { sha256, bytes, rows, to } = part;
      return { part: { sha256, bytes: bytes.length, rows, to } };
    },
    'sync.buckets': (input, context) => {
      checkEpoch(input.epoch);
      return readAs(context, hubTime(), (db, actor) => bucketsOf(db, actor, input));
    },
    'sync.repair': (input, context) => {
      checkEpoch(input.epoch);
      return readAs(context, hubTime(), (db, actor) => repairPage(db, actor, input));
    },
  };
}
