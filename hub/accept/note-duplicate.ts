import type { Writer } from '#hub/store/db.ts';
import { listKeys } from '#hub/store/rows.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';
import { noteHeld } from './hold.ts';

/**
 * Two people may register the same firm offline. Both rows stay; the second claim to a credit code waits for a
 * person to merge them.
 */
export async function noteDuplicate(
  tx: Writer,
  log: BatchLog,
  op: SentOp,
  { firmId, uscc }: { firmId: string; uscc: unknown },
  { queue, at }: { queue: string; at: string },
): Promise<void> {
  if (typeof uscc !== 'string') return;
  const others = (await listKeys(tx, 'enterprise', 'uscc', uscc)).filter((key) => key.id !== firmId);
  const first = others[0];
  if (first) await noteHeld(tx, log, op, { why: 'duplicate', queue, detail: first.id }, at);
}
