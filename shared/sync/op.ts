import { z } from 'zod';
import { conflictChoices } from '../domain/conflict.ts';
import { issueStates } from '../domain/issue-state.ts';
import { tableNames } from '../domain/tables.ts';
import { commandNames } from '../workflow/commands.ts';
import { jsonValue } from './json-value.ts';

/**
 * The version of the operations and rows on the wire. History:
 * 1, first release.
 * 2: members of lists are added and removed one by one, rows are deleted, conflicts and held work travel as records
 *    and are decided by operations; the hub takes operations that it cannot read; devices prove themselves by a token;
 *    attachments are records whose bytes travel apart.
 * 3: every step of an issue's life, and what it carries of its course.
 * 4: the calendar, the hours and the limits that an administrator sets are records; issues count the holds that ran out,
 *    and merged ones hear what became of their main one; what a panel asks is answered with the issue, and experts
 *    are asked for opinions; what the
 *    action plan has reached is recorded.
 * 5: firms have a leader, an industry of the plan and a history of their standing; grants may name a chain; submitted
 *    reports are records; issues say whether their end is to be checked, and the office who may take which step.
 * 6: the leads of panels keep their members and what they ask; what visitors promised firms is a record, and so are the
 *    filters that people keep under a name, and who looked at whose telephone number.
 */
export const wireVersion = 6;

const envelope = {
  /** Random and unique for ever: the key of idempotency, and the version of every field it writes. */
  id: z.uuid(),
  /** Counts up on one device; for order and display only, never a key. */
  n: z.int().min(1),
  /** Operations of one act share it, for example a visit with its issues. */
  tx: z.uuid(),
  hlc: z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$/),
  schema: z.int().min(1),
  user: z.string().min(1),
};

/** An operation of whatever version: what the hub must be able to read to receive it at all. */
export const sentOp = z.looseObject({ ...envelope, k: z.string() }).catchall(jsonValue);
export type SentOp = z.infer<typeof sentOp>;

const table = z.enum(tableNames);
const pk = z.string().min(1).max(64);
const versions = z.record(z.string(), z.string());

export const newOp = z.object({
  ...envelope,
  k: z.literal('new'),
  t: table,
  pk,
  v: z.record(z.string(), jsonValue),
});

/** `base` is the version of the field that the author saw; null when it was never written. */
export const setOp = z.object({
  ...envelope,
  k: z.literal('set'),
  t: table,
  pk,
  v: z.record(z.string(), z.object({ to: jsonValue, base: z.uuid().nullable() })),
});

/** One member `m` more in the list `f`. */
export const addOp = z.object({
  ...envelope,
  k: z.literal('add'),
  t: table,
  pk,
  f: z.string(),
  m: jsonValue,
});

/** The member `m` of the list `f` goes, as far as the additions `seen` put it there. */
export const remOp = z.object({
  ...envelope,
  k: z.literal('rem'),
  t: table,
  pk,
  f: z.string(),
  m: jsonValue,
  seen: z.array(z.string()),
});

/** The row goes from every list; history keeps it. `seen` are the field versions of the row that the author saw. */
export const delOp = z.object({ ...envelope, k: z.literal('del'), t: table, pk, seen: versions });

export const cmdOp = z.object({
  ...envelope,
  k: z.literal('cmd'),
  pk,
  name: z.enum(commandNames),
  expect: z.object({ state: z.enum(issueStates), rev: z.int().min(0) }),
  args: z.record(z.string(), jsonValue),
});

/** A person's choice in a conflict; `seen` is the version of the field's value that they saw as the hub's. */
export const resolveConflictOp = z.object({
  ...envelope,
  k: z.literal('resolve'),
  t: z.literal('conflict'),
  pk,
  choose: z.enum(conflictChoices),
  /** The value for `other`, otherwise null. */
  to: jsonValue,
  seen: z.string().nullable(),
});

/** A supervisor's decision about held work: let it stand, or give it up. */
export const resolveHeldOp = z.object({
  ...envelope,
  k: z.literal('resolve'),
  t: z.literal('held'),
  pk,
  choose: z.enum(['apply', 'discard']),
});

export const op = z.union([newOp, setOp, addOp, remOp, delOp, cmdOp, resolveConflictOp, resolveHeldOp]);
export type Op = z.infer<typeof op>;
export type NewOp = z.infer<typeof newOp>;
export type SetOp = z.infer<typeof setOp>;
export type AddOp = z.infer<typeof addOp>;
export type RemOp = z.infer<typeof remOp>;
export type DelOp = z.infer<typeof delOp>;
export type CmdOp = z.infer<typeof cmdOp>;
export type ResolveConflictOp = z.infer<typeof resolveConflictOp>;
export type ResolveHeldOp = z.infer<typeof resolveHeldOp>;

/**
 * The hub's final word on one operation. `applied` and `merged` (nothing left to change) are done;
 * `conflict` kept the hub's value and recorded both; `refused` was an illegal or stale step; `held` waits for a
 * person on the hub. `seq` is the hub sequence under which the result travels.
 */
export const verdict = z.object({
  id: z.uuid(),
  verdict: z.enum(['applied', 'merged', 'conflict', 'refused', 'held']),
  seq: z.int().min(0),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Verdict = z.infer<typeof verdict>;
