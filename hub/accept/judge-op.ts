import type { Writer } from '#hub/store/db.ts';
import { unreachable } from '#shared/assert.ts';
import type { Op } from '#shared/sync/op.ts';
import { acceptCommand } from './accept-command.ts';
import { acceptDelete } from './accept-delete.ts';
import { acceptMember } from './accept-member.ts';
import { acceptNew } from './accept-new.ts';
import { acceptOfficeRow, isOfficeRecord } from './accept-office-row.ts';
import { acceptSet } from './accept-set.ts';
import type { BatchLog } from './batch-log.ts';
import { bringBack } from './bring-back.ts';
import type { AcceptContext, Author } from './context.ts';
import { decideHeld } from './decide-held.ts';
import type { Outcome } from './outcome.ts';
import { resolveConflict } from './resolve-conflict.ts';

async function judgeByKind(
  tx: Writer,
  log: BatchLog,
  op: Op,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  switch (op.k) {
    case 'new':
      return isOfficeRecord(op.t)
        ? acceptOfficeRow(tx, log, { ...op, t: op.t }, author, context)
        : acceptNew(tx, log, op, author, context);
    case 'set':
      return acceptSet(tx, log, op, author, context);
    case 'add':
    case 'rem':
      return acceptMember(tx, log, op, author, context);
    case 'del':
      return acceptDelete(tx, log, op, author, context);
    case 'cmd':
      return acceptCommand(tx, log, op, author, context);
    case 'resolve':
      return op.t === 'conflict'
        ? resolveConflict(tx, log, op, author, context)
        : decideHeld(tx, log, op, author, context, judgeOp);
    default:
      return unreachable(op);
  }
}

/** Judges one operation that can be read. What it stands on is there again when it takes effect. */
export async function judgeOp(
  tx: Writer,
  log: BatchLog,
  op: Op,
  author: Author,
  context: AcceptContext,
): Promise<Outcome> {
  const outcome = await judgeByKind(tx, log, op, author, context);
  await bringBack(tx, log, op, outcome);
  return outcome;
}
