import { must } from '#shared/assert.ts';
import { nextHlc } from '#shared/sync/hlc.ts';
import {
  type AddOp,
  type CmdOp,
  type DelOp,
  type NewOp,
  type Op,
  type RemOp,
  type ResolveConflictOp,
  type ResolveHeldOp,
  type SetOp,
  wireVersion,
} from '#shared/sync/op.ts';
import type { WritableDb } from './db.ts';
import { findMeta, putMeta } from './meta.ts';
import { insertOp, rowKeyOf } from './outbox.ts';
import { rebuildOverlay } from './overlay.ts';

/** Who writes, and what makes the operation unique. */
export interface Author {
  readonly personId: string;
  /** Milliseconds since 1970, by this laptop's clock. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** An operation before it is stamped. */
export type OpContent =
  | Pick<NewOp, 'k' | 't' | 'pk' | 'v'>
  | Pick<SetOp, 'k' | 't' | 'pk' | 'v'>
  | Pick<AddOp, 'k' | 't' | 'pk' | 'f' | 'm'>
  | Pick<RemOp, 'k' | 't' | 'pk' | 'f' | 'm' | 'seen'>
  | Pick<DelOp, 'k' | 't' | 'pk' | 'seen'>
  | Pick<ResolveConflictOp, 'k' | 't' | 'pk' | 'choose' | 'to' | 'seen'>
  | Pick<ResolveHeldOp, 'k' | 't' | 'pk' | 'choose'>
  | Pick<CmdOp, 'k' | 'pk' | 'name' | 'expect' | 'args'>;

/** Gives operations of one act their ids, numbers and clock stamps. */
function stampOps(db: WritableDb, author: Author, contents: readonly OpContent[]): Op[] {
  const device = must(findMeta(db, 'device_id'), 'the hub named this laptop at the first sign-in');
  const hubNow = author.now() + Number(findMeta(db, 'clock_offset_ms') ?? 0);
  const tx = author.newId();
  let n = Number(findMeta(db, 'last_n') ?? 0);
  let hlc = findMeta(db, 'hlc');
  const ops = contents.map((content): Op => {
    n += 1;
    hlc = nextHlc(hlc, hubNow, device);
    return { id: author.newId(), n, tx, hlc, schema: wireVersion, user: author.personId, ...content };
  });
  putMeta(db, 'last_n', String(n));
  if (hlc !== null) putMeta(db, 'hlc', hlc);
  return ops;
}

/** Writes the operations of one act to the outbox and shows their effect, in the transaction of the caller. */
export function enqueue(db: WritableDb, author: Author, contents: readonly OpContent[]): Op[] {
  const ops = stampOps(db, author, contents);
  const authoredAt = new Date(author.now()).toISOString();
  for (const op of ops) {
    insertOp(db, op, authoredAt);
    if (op.k !== 'cmd') rebuildOverlay(db, rowKeyOf(op));
  }
  return ops;
}
