import type { DeskDb } from '#electron/store/db.ts';
import { findMeta } from '#electron/store/meta.ts';
import { listInState, listUnjudgedRows } from '#electron/store/outbox.ts';
import { listCursors } from '#electron/store/scopes.ts';
import { must } from '#shared/assert.ts';
import type { OutBody } from '#shared/package/package-bodies.ts';
import { sealPackage } from '#shared/package/seal.ts';
import { type Op, wireVersion } from '#shared/sync/op.ts';
import { freeOps } from './free-ops.ts';
import { packageKeysOf } from './package-keys.ts';

export interface PackageMaker {
  readonly db: DeskDb;
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
}

export interface Made {
  readonly bytes: Uint8Array;
  readonly operations: number;
  /** ISO instant. */
  readonly madeAt: string;
}

/** No laptop waits with as many. */
const everything = 1_000_000;

/** What waits, oldest first, as a push would send it: what hangs on a row the hub could not judge waits with it. */
function listWaiting(db: DeskDb): Op[] {
  const waiting = [...listInState(db, 'sent', everything), ...listInState(db, 'pending', everything)];
  waiting.sort((one, other) => one.op.n - other.op.n);
  return freeOps(waiting, new Set(), listUnjudgedRows(db)).map(({ op }) => op);
}

/**
 * Seals for the hub what this laptop owes it, and from where it wants to hear. Changes nothing: until the reply comes
 * everything waits as before, and may just as well go over the line. Refuses with `package_no_keys`.
 */
export async function makePackage({ db, personId, now, newId, randomBytes }: PackageMaker): Promise<Made> {
  const keys = packageKeysOf(db);
  const ops = listWaiting(db);
  const madeAt = new Date(now()).toISOString();
  const bytes = await sealPackage({
    header: {
      kind: 'out',
      deviceId: must(findMeta(db, 'device_id'), 'named at the sign-in'),
      epoch: must(findMeta(db, 'epoch'), 'known since the sign-in'),
      madeAt,
    },
    body: {
      packageId: newId(),
      personId,
      schema: wireVersion,
      ops,
      cursors: listCursors(db),
    } satisfies OutBody,
    author: keys.own,
    reader: keys.hub,
    randomBytes,
  });
  return { bytes, operations: ops.length, madeAt };
}
