import { z } from 'zod';
import { channels } from './channel.ts';
import { holdReasons } from './issue-state.ts';
import { day, instant, personRef } from './record.ts';

/** What an issue carries of its course besides its state, each as JSON in one field; the history has every step. */

/** What a firm is answered. */
export const answer = z.string().trim().min(1).max(5_000);

/** A time in which the main clock stands still; `to` is null until it ends. */
export const clockPause = z.object({
  from: instant,
  to: instant.nullable(),
  why: z.enum(['info_needed', ...holdReasons]),
});

/** Working days more that a unit's head has asked for, until the dispatcher has decided. */
export const extensionRequest = z.object({
  days: z.int().min(1),
  note: z.string(),
  byId: personRef,
  at: instant,
});

/** The firm became a chain or doubling firm, or ceased to be one, while its issue was open. */
export const channelChange = z.object({
  at: instant,
  from: z.enum(channels),
  to: z.enum(channels),
});

/** The next thing that must happen with an issue that stays on the books. */
export const bookNode = z.object({
  title: z.string(),
  dueOn: day,
  /** What became of it; empty while it is awaited. */
  outcome: z.string(),
});

/** What one person asks for and another must confirm: an explained close, or the books with their first node. */
export const proposal = z.object({
  kind: z.enum(['explained', 'long_term']),
  byId: personRef,
  byName: z.string(),
  at: instant,
  note: z.string(),
  node: bookNode.nullable(),
});

/** A supervision notice (督办单) with its number, or a leader's instruction (批示): both want an answer by a day. */
export const oversightTask = z.object({
  kind: z.enum(['notice', 'instruction']),
  no: z.string().nullable(),
  at: instant,
  /** Null where the rules wrote it. */
  byId: z.string().nullable(),
  byName: z.string(),
  note: z.string(),
  dueOn: day,
  answer: z.string(),
  answeredAt: instant.nullable(),
});
export type OversightTask = z.infer<typeof oversightTask>;
