import { z } from 'zod';
import { issueStates } from '../domain/issue-state.ts';
import { tableNames } from '../domain/tables.ts';
import { commandNames } from '../workflow/commands.ts';
import { jsonValue } from './json-value.ts';

/** The version of the operations and rows on the wire. History: 1, first release. */
export const wireVersion = 1;

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

const table = z.enum(tableNames);
const pk = z.string().min(1).max(64);

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

export const cmdOp = z.object({
  ...envelope,
  k: z.literal('cmd'),
  pk,
  name: z.enum(commandNames),
  expect: z.object({ state: z.enum(issueStates), rev: z.int().min(0) }),
  args: z.record(z.string(), jsonValue),
});

export const op = z.discriminatedUnion('k', [newOp, setOp, cmdOp]);
export type Op = z.infer<typeof op>;
export type NewOp = z.infer<typeof newOp>;
export type SetOp = z.infer<typeof setOp>;
export type CmdOp = z.infer<typeof cmdOp>;

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
