import type { DeskDb } from '#electron/store/db.ts';
import { refuseOldEpoch } from '#electron/store/epoch.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import {
  holdUnjudged,
  listInState,
  listUnjudgedRows,
  markSent,
  type OutboxRow,
  putVerdict,
  releaseSent,
  rowKeyOf,
  trimAcked,
} from '#electron/store/outbox.ts';
import { rebuildOverlay } from '#electron/store/overlay.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import { noteHubTime } from './clock-offset.ts';
import { freeOps } from './free-ops.ts';
import type { HubSession } from './hub-session.ts';
import { batchOps, takeBatch } from './take-batch.ts';

export interface PushPorts {
  readonly db: DeskDb;
  readonly session: HubSession;
  readonly now: () => number;
  /** Told of an operation that the hub cannot even judge. */
  readonly onBug: (error: unknown) => void;
}

/** Refusals of a request that may be the fault of a single operation in it. */
const faults = ['too_large', 'invalid_input', 'unexpected'];
/** So many in a row without one that passes: it is the hub that is ill, not the operations. */
const mostSuspects = 3;

const isFault = (error: unknown): error is Refused =>
  error instanceof Refused && faults.includes(error.refusal.code);

/** Asks once more under a new identity when the hub takes this laptop for a copy of another. */
async function asItself<T>({ enrol }: Pick<HubSession, 'enrol'>, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'device_forked') throw error;
    await enrol();
    return ask();
  }
}

/** Sends one batch and writes the verdicts. Throws when no operation of it was judged. */
async function send({ db, session, now }: PushPorts, batch: readonly OutboxRow[]): Promise<void> {
  const ops = batch.map(({ op }) => op);
  const ids = new Set(ops.map(({ id }) => id));
  db.write((tx) => markSent(tx, ops));
  try {
    const sentAt = now();
    let epoch = '';
    const ask = () =>
      session.withHub((call) => {
        epoch = must(findMeta(db, 'epoch'), 'known since the sign-in');
        const deviceToken = findMeta(db, 'device_token');
        return call('sync.push', { epoch, schema: wireVersion, deviceToken, ops });
      });
    const { verdicts, deviceToken, hubTime, backupSeq, storedSeq } = await asItself(session, ask);
    const judged = verdicts.filter(({ id }) => ids.has(id));
    db.write((tx) => {
      refuseOldEpoch(tx, epoch);
      const at = new Date(now()).toISOString();
      for (const verdict of judged) putVerdict(tx, verdict, { at, storedSeq });
      for (const op of ops) if (op.k !== 'cmd') rebuildOverlay(tx, rowKeyOf(op));
      putMeta(tx, 'device_token', deviceToken);
      trimAcked(tx, backupSeq);
      noteHubTime(tx, { hubTime, sentAt, receivedAt: now() });
    });
    if (judged.length === 0) throw new Error('The hub answered a push without a verdict.');
  } finally {
    // An operation without a verdict would otherwise be neither waiting nor judged.
    db.write(releaseSent);
  }
}

/** The first operations that may be sent now, at least `wanted` if so many wait freely. */
function listFree(db: DeskDb, suspects: ReadonlySet<string>, wanted: number): OutboxRow[] {
  const missingRows = listUnjudgedRows(db);
  for (let limit = wanted; ; limit *= 2) {
    const waiting = listInState(db, 'pending', limit);
    const free = freeOps(waiting, suspects, missingRows);
    if (free.length >= wanted || waiting.length < limit) return free;
  }
}

/**
 * Sends everything that waits, oldest first, and writes the hub's verdicts; `onSent` hears of the tables whose shown
 * rows may have changed. What was sent without an answer waits again: the hub knows operations by their ids. A batch
 * the hub cannot take is cut until the operation at fault stands alone; that one gets a second chance and then rests.
 * What hangs on it waits behind it, and the others go on.
 */
export async function pushAll(
  ports: PushPorts,
  onSent: (tables: ReadonlySet<TableName>) => void,
): Promise<void> {
  const { db, onBug } = ports;
  const suspects = new Map<string, OutboxRow>();
  let hasPassed = false;
  const rest = ({ op }: OutboxRow, error: Refused): void => {
    db.write((tx) => holdUnjudged(tx, op.id, error.refusal.code));
    onBug(error);
    onSent(new Set([rowKeyOf(op).table]));
  };
  const attempt = async (batch: readonly OutboxRow[]): Promise<Refused | null> => {
    try {
      await send(ports, batch);
    } catch (error) {
      if (isFault(error)) return error;
      throw error;
    }
    hasPassed = true;
    onSent(new Set(batch.map(({ op }) => rowKeyOf(op).table)));
    return null;
  };
  const sendFree = async (): Promise<void> => {
    let maxOps = batchOps;
    for (;;) {
      const batch = takeBatch(listFree(db, new Set(suspects.keys()), maxOps + 1), maxOps);
      const [first] = batch;
      if (!first) return;
      const error = await attempt(batch);
      if (!error) continue;
      if (batch.length > 1) {
        maxOps = Math.ceil(batch.length / 2);
        continue;
      }
      maxOps = batchOps;
      if (error.refusal.code !== 'unexpected') rest(first, error);
      else suspects.set(first.op.id, first);
      if (!hasPassed && suspects.size >= mostSuspects) throw error;
    }
  };

  db.write(releaseSent);
  await sendFree();
  while (suspects.size > 0) {
    for (const [id, suspect] of suspects) {
      const error = await attempt([suspect]);
      if (error && !hasPassed) throw error;
      if (error) rest(suspect, error);
      suspects.delete(id);
    }
    await sendFree();
  }
}
