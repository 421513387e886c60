import { acceptOps } from '#hub/accept/accept-ops.ts';
import type { AcceptContext } from '#hub/accept/context.ts';
import { findAccountOf } from '#hub/store/accounts.ts';
import type { HubStore } from '#hub/store/db.ts';
import { findKeyedDevice } from '#hub/store/device-keys.ts';
import { touchDevice } from '#hub/store/devices.ts';
import { findActor } from '#hub/store/grants.ts';
import { backupSeqOf } from '#hub/store/meta.ts';
import { getHead } from '#hub/store/sequencer.ts';
import { must } from '#shared/assert.ts';
import { Refused } from '#shared/contract/reply.ts';
import { type OutBody, type ReplyBody, readOutBody } from '#shared/package/package-bodies.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { openPackage, sealPackage } from '#shared/package/seal.ts';
import { type SentOp, sentOp, type Verdict } from '#shared/sync/op.ts';
import { hubKeysOf } from './hub-keys.ts';
import { replyPages } from './reply-pages.ts';

export interface PackagePorts extends Pick<AcceptContext, 'newId' | 'onBug' | 'movedAtOnce'> {
  readonly store: HubStore;
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly epoch: string;
}

export interface Taken {
  /** The sealed answer, for the device that made the package and nobody else. */
  readonly reply: Uint8Array;
  /** Whose package it was. */
  readonly account: string;
  /** Operations that were judged, now or earlier. */
  readonly operations: number;
  /** Something was in it, and all of that was taken before. */
  readonly isKnown: boolean;
  /** The newest sequence this took; null when the hub knew everything. */
  readonly head: number | null;
}

/** As many as a push brings, so that nobody else waits long behind a large package. */
const batchOps = 200;

interface Author {
  readonly personId: string;
  readonly deviceId: string;
}

/** Operations of another shape than any version's cannot be judged; they stay on the laptop. */
function readOps(body: OutBody): SentOp[] {
  return body.ops.flatMap((op) => {
    const parsed = sentOp.safeParse(op);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Judges batch by batch as pushes are; what breaks off is taken again with the next try. */
async function judge(
  { store, now, newId, onBug, movedAtOnce }: PackagePorts,
  ops: readonly SentOp[],
  author: Author,
): Promise<{ verdicts: Verdict[]; head: number | null }> {
  const verdicts: Verdict[] = [];
  let head: number | null = null;
  for (let first = 0; first < ops.length; first += batchOps) {
    const at = new Date(now()).toISOString();
    const batch = ops.slice(first, first + batchOps);
    const accepted = await store.write((tx) =>
      acceptOps(store, tx, batch, { ...author, at, newId, onBug, movedAtOnce }),
    );
    verdicts.push(...accepted.verdicts);
    head = accepted.seq ?? head;
  }
  return { verdicts, head };
}

/**
 * Takes what a desk put into a file, whoever carried it, and answers with a file for that desk. The package itself
 * proves who made it; its operations are judged as that person's push would be. A desk of another epoch gets the new
 * one instead, as on the line, and hands its work in anew. Tokens that find out copies of a disk do not travel here:
 * files arrive late and in any order, and what a copy sends is known by its operations' ids. Refuses with
 * `package_is_reply`, `package_key_unknown`, and as `splitPackage` and `openPackage` do.
 */
export async function takePackage(ports: PackagePorts, bytes: Uint8Array): Promise<Taken> {
  const { store, now, randomBytes, epoch } = ports;
  const file = splitPackage(bytes);
  const { deviceId, kind } = file.header;
  if (kind !== 'out') throw new Refused('package_is_reply');
  const { keys, device } = await store.read(async (db) => ({
    keys: await hubKeysOf(db),
    device: await findKeyedDevice(db, deviceId),
  }));
  if (!device) throw new Refused('package_key_unknown');
  const body = readOutBody(await openPackage(file, keys, device.keys));
  const { personId } = device;
  if (body.personId !== personId) throw new Refused('package_forged');

  const isOfEpoch = file.header.epoch === epoch;
  const cursors = isOfEpoch ? body.cursors : {};
  const { verdicts, head } = await judge(ports, isOfEpoch ? readOps(body) : [], { personId, deviceId });
  const hubTime = new Date(now()).toISOString();
  await store.write((tx) => touchDevice(tx, deviceId, hubTime));
  const { account, ...answer } = await store.read(async (db) => {
    const actor = must(await findActor(db, personId, hubTime), 'a device belongs to a person');
    return {
      account: (await findAccountOf(db, personId))?.account ?? '',
      backupSeq: await backupSeqOf(db),
      head: await getHead(db),
      ...(await replyPages(db, actor, { cursors, schema: body.schema })),
    };
  });
  const reply = await sealPackage({
    header: { kind: 'reply', deviceId, epoch, madeAt: hubTime },
    body: {
      ...answer,
      answers: body.packageId,
      asked: { epoch: file.header.epoch, cursors },
      verdicts,
      hubTime,
    } satisfies ReplyBody,
    author: keys,
    reader: device.keys,
    randomBytes,
  });
  const operations = verdicts.length;
  return { reply, account, operations, isKnown: operations > 0 && head === null, head };
}
