import { z } from 'zod';
import { conflict, conflictChoices } from '../../domain/conflict.ts';
import { held } from '../../domain/held.ts';

const refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What every matter that waits for a person's decision tells about its record. */
const about = {
  /** The firm's name or the title; empty when this laptop does not hold the record. */
  title: z.string(),
  /** The person at this desk wrote one of the values, or the record is theirs. */
  isMine: z.boolean(),
  /** As far as this laptop can tell; the hub judges. */
  mayDecide: z.boolean(),
  /** A decision was made here and has not reached the hub. */
  isWaiting: z.boolean(),
  /** Why the hub did not take the last decision that was made here; null when it did, or none was made. */
  refusal: refusal.nullable(),
};

/** A conflict as screens show it: telephone numbers in its values are masked. */
const conflictRow = conflict.schema.extend({
  ...about,
  /** Open for more working days than the office lets pass before a supervisor looks at it. */
  isOverdue: z.boolean(),
});
export type ConflictRow = z.infer<typeof conflictRow>;

const heldContent = z.array(z.object({ field: z.string(), value: z.json() }));

/** Held work as screens show it, its content field by field instead of as an operation. */
const heldRow = held.schema.omit({ body: true }).extend({
  ...about,
  content: heldContent,
  /** For a duplicate the firm that was there first, as far as this laptop holds it, with the same fields; otherwise null. */
  first: z.object({ id: z.string(), title: z.string(), content: heldContent }).nullable(),
});
export type HeldRow = z.infer<typeof heldRow>;

/** Rounds of exchange in a row that went alike and moved nothing stand as one, with their number in `times`. */
const syncRound = z.object({
  id: z.int(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  tookMs: z.int(),
  sent: z.int(),
  received: z.int(),
  /** `done`, or the code of what kept it from ending. */
  outcome: z.string(),
  times: z.int(),
});
export type SyncRound = z.infer<typeof syncRound>;

const conflictDecision = z.object({
  id: z.string(),
  choose: z.enum(conflictChoices),
  /** The value for `other`, otherwise null. */
  to: z.json(),
  /** The version of the hub's value that was on the screen. */
  seen: z.string().nullable(),
});
export type ConflictDecision = z.infer<typeof conflictDecision>;

export const decisionsApi = {
  /** Open conflicts, one's own first, and the last 30 that were decided. */
  'decisions.conflicts': {
    input: z.object({}),
    output: z.object({ open: z.array(conflictRow), decided: z.array(conflictRow) }),
  },
  /** Held work that this person wrote or may decide about, and the last 30 pieces that were decided. */
  'decisions.held': {
    input: z.object({}),
    output: z.object({ open: z.array(heldRow), decided: z.array(heldRow) }),
  },
  /** What waits for a decision about one record. */
  'decisions.countOf': {
    input: z.object({ table: z.string(), pk: z.string() }),
    output: z.object({ conflicts: z.int(), held: z.int() }),
  },
  /**
   * Writes the choices of one act and shows them at once; the hub has the last word. Refuses with `stale_conflict` when
   * the hub's value is not what was on the screen, `already_resolved` and `invalid_input`; then nothing is written.
   */
  'decisions.resolve': {
    input: z.object({ decisions: z.array(conflictDecision).min(1) }),
    output: z.object({}),
  },
  /** Lets held work stand or gives it up; refuses with `not_allowed` and `already_resolved`. */
  'decisions.decideHeld': {
    input: z.object({ id: z.string(), choose: z.enum(['apply', 'discard']) }),
    output: z.object({}),
  },
  /** The last exchanges with the hub, newest first. */
  'sync.rounds': { input: z.object({}), output: z.array(syncRound) },
} as const;
