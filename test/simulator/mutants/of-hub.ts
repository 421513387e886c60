import type { Mutant } from './mutant.ts';

const one = (file: string, find: string, put: string) => [{ file, find, put }];

/** Defects of the hub's side. */
export const hubMutants: readonly Mutant[] = [
  {
    name: 'idempotency by counter',
    breaks: 'an operation is known by its device and number, not by its id',
    changes: [
      {
        file: 'hub/accept/accept-ops.ts',
        find: '(await findKnown(tx, op.id))',
        put: '(await findKnown(tx, op.id, received))',
      },
      {
        file: 'hub/store/inbox.ts',
        find: 'export async function findKnown(db: Reader, opId: string)',
        put: 'export async function findKnown(db: Reader, opId: string, received: Received)',
      },
      {
        file: 'hub/store/inbox.ts',
        find: ".select(['body_sha', 'verdict', 'code', 'params', 'seq'])\n    .where('op_id', '=', opId)",
        put: ".select(['body_sha', 'verdict', 'code', 'params', 'seq'])\n    .where('device', '=', received.deviceId)\n    .where('n', '=', received.n)",
      },
      {
        file: 'hub/store/inbox.ts',
        find: 'is_clock_suspect: op.isClockSuspect ? 1 : 0,\n    })\n',
        put: 'is_clock_suspect: op.isClockSuspect ? 1 : 0,\n    })\n    .onConflict((conflict) => conflict.column("op_id").doNothing())\n',
      },
    ],
    patience: 1_000,
  },
  {
    name: 'no idempotency',
    breaks: 'an operation that comes twice takes effect twice',
    changes: [
      {
        file: 'hub/accept/accept-ops.ts',
        find: 'judged.get(op.id) ?? (await findKnown(tx, op.id))',
        put: 'judged.get(op.id) ?? ((await findKnown(tx, op.id)) && null)',
      },
      {
        file: 'hub/store/inbox.ts',
        find: 'is_clock_suspect: op.isClockSuspect ? 1 : 0,\n    })\n',
        put: 'is_clock_suspect: op.isClockSuspect ? 1 : 0,\n    })\n    .onConflict((conflict) => conflict.column("op_id").doNothing())\n',
      },
    ],
    patience: 400,
  },
  {
    name: 'no base check',
    breaks: 'the last to push wins, whatever its author saw',
    changes: one(
      'shared/sync/merge.ts',
      'current.version === incoming.base',
      'current.version !== undefined',
    ),
    patience: 400,
  },
  {
    name: 'no exits',
    breaks: 'losing a row is not told',
    changes: one(
      'hub/accept/publish.ts',
      'for (const scope of lost) entries.push',
      'for (const scope of lost.slice(lost.length)) entries.push',
    ),
    patience: 400,
  },
  {
    name: 'changes are not published',
    breaks: 'a changed row reaches only scopes that it newly enters',
    changes: one('hub/accept/publish.ts', 'isChanged ? [...wanted] : gained', 'gained'),
    patience: 400,
  },
  {
    name: 'children stay behind',
    breaks: 'what hangs on a moved row does not move with it',
    changes: one(
      'hub/accept/publish.ts',
      'for (const { table, row } of moved) {',
      'for (const { table, row } of moved.slice(moved.length)) {',
    ),
    patience: 400,
  },
  {
    name: 'a move ends after its first batch',
    breaks: 'of many rows that hang on a moved one only the first follow',
    changes: one(
      'hub/accept/publish.ts',
      'if (last && found.length === atOnce) await setMoveDone',
      'if (last && found.length > atOnce) await setMoveDone',
    ),
    patience: 1_000,
  },
  {
    name: 'emit without a look at the row',
    breaks: 'the feed alone decides who is sent a row, while moved rows have not all followed',
    changes: one(
      'hub/feed/frames.ts',
      'op === feedOp.up && scopes.get(stored.row.id)?.includes(scope) === true',
      'op === feedOp.up && scopes.size >= 0',
    ),
    patience: 1_000,
  },
  {
    name: 'expired grants open scopes',
    breaks: 'who lost a grant is sent rows as before',
    changes: one(
      'hub/store/grants.ts',
      ".where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', moved(at, -slackMs))]))",
      '',
    ),
    patience: 400,
  },
  {
    name: 'sequence is not taken',
    breaks: 'changes become visible behind a cursor that was handed out',
    changes: one('hub/store/sequencer.ts', 'sql`head + 1`', 'sql`head + (head % 2)`'),
    patience: 400,
  },
  {
    name: 'poison blocks the batch',
    breaks: 'an operation that the hub cannot judge stops the ones behind it',
    changes: one(
      'hub/accept/attempt-alone.ts',
      'if (troubleOf(error) !== null) throw error;',
      'throw error;',
    ),
    patience: 400,
  },
  {
    name: 'held work is not kept',
    breaks: 'work is called held and nobody holds it',
    changes: one('hub/accept/hold.ts', '  await noteHeld(tx, log, op, reason, at);\n', ''),
    patience: 400,
  },
  {
    name: 'conflict is not kept',
    breaks: 'the value that lost is written nowhere',
    changes: one('hub/accept/merge-fields.ts', 'await openConflict(tx, log, op, clash, context);', ''),
    patience: 400,
  },
  {
    name: 'superseded value is not kept',
    breaks: 'the loser of a contest of clocks is written nowhere',
    changes: one(
      'hub/accept/merge-fields.ts',
      "log.audit.push({ ...place, old, new: to, ...authorship, reason: 'superseded' });",
      '',
    ),
    patience: 1_000,
  },
  {
    name: 'a clock that runs ahead wins',
    breaks: 'a stamp from the future wins a contest of clocks',
    changes: one('hub/accept/merge-fields.ts', 'isClockSuspect(op, at) ? losingHlc : op.hlc', 'op.hlc'),
    patience: 3_000,
  },
  {
    name: 'late grants refused',
    breaks: 'work of somebody who was entitled when it was written is turned away',
    changes: one(
      'hub/accept/context.ts',
      "return may(await author.whenWritten()) ? 'late_grant' : 'nobody';",
      "return 'nobody';",
    ),
    patience: 1_000,
  },
  {
    name: 'any step from anywhere',
    breaks: 'a step is taken by whoever asks for it',
    changes: one(
      'shared/workflow/judge.ts',
      "if (!isEntitled) return { isAllowed: false, code: 'not_your_step' };",
      '',
    ),
    patience: 1_000,
  },
  {
    name: 'no floor',
    breaks: 'a cursor older than what the hub has forgotten passes for a good one',
    changes: one('hub/feed/cursor.ts', 'if (floor === undefined) return', 'if (floor?.seq !== -1) return'),
    patience: 3_000,
  },
  {
    name: 'old epoch is served',
    breaks: 'a laptop never learns that the hub was restored',
    changes: one('hub/hub-handlers.ts', 'if (theirs !== epoch) throw', 'if (theirs === undefined) throw'),
    patience: 400,
  },
  {
    name: 'digest forgets a leaving row',
    breaks: 'the digest of a scope keeps counting rows that left it',
    changes: one('hub/store/feed.ts', 'old ? sumOf(sum, digestOf(old, -1)) : sum', 'old ? sum : sum'),
    patience: 1_000,
  },
];
