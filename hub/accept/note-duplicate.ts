import type { Reader } from '#hub/store/db.ts';
import { listKeys } from '#hub/store/rows.ts';
import type { NewOp, SetOp } from '#shared/sync/op.ts';
import type { BatchLog } from './batch-log.ts';

/**
 * Two people may register the same firm offline. Both rows stay; the second claim to a credit code waits for a
 * person to merge them.
 */
export async function noteDuplicate(
  db: Reader,
  log: BatchLog,
  op: NewOp | SetOp,
  uscc: unknown,
  { queue, at }: { queue: string; at: string },
): Promise<void> {
  if (op.t !== 'enterprise' || typeof uscc !== 'string') return;
  const others = (await listKeys(db, 'enterprise', 'uscc', uscc)).filter((key) => key.id !== op.pk);
  const first = others[0];
  if (first) log.held.push({ opId: op.id, why: 'duplicate', queue, detail: first.id, heldAt: at });
}
