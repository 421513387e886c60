import type { Writer } from '#hub/store/db.ts';
import { findActor } from '#hub/store/grants.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { SentOp } from '#shared/sync/op.ts';
import type { Author } from './context.ts';
import { authoredAt } from './op-body.ts';

/** Two clocks are rarely the same: a grant holds for work that was written so shortly before or after it. */
const slackMs = 10 * 60_000;

/** The author of an operation that the hub judges at the instant `at`; `now` is the person with the grants of now. */
export async function authorOf(
  tx: Writer,
  now: Actor,
  op: SentOp,
  { at, approver }: { at: string; approver: Actor | null },
): Promise<Author> {
  return {
    now,
    approver,
    whenWritten: async () => (await findActor(tx, now.id, authoredAt(op, at), slackMs)) ?? now,
  };
}
