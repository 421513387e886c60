import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { titleSql } from './decisions/record-titles.ts';
import type { OutboxState } from './outbox.ts';

interface Found {
  readonly op_id: string;
  readonly kind: OutboxEntry['kind'];
  readonly tbl: string;
  readonly pk: string;
  readonly command: string | null;
  readonly about_tbl: string | null;
  readonly about_pk: string | null;
  readonly authored_at: string;
  readonly acked_at: string | null;
  readonly state: OutboxState;
  readonly code: string | null;
  readonly params: string;
  readonly title: string | null;
  readonly field: string | null;
  /** JSON. */
  readonly chosen: string | null;
}

/** A decision is about the record of its conflict or held work, everything else about its own row. */
const aboutSql = (column: 'table_name' | 'pk', own: string) => `
  CASE o.tbl
    WHEN 'conflict' THEN (SELECT ${column} FROM conflict WHERE id = o.pk)
    WHEN 'held' THEN (SELECT ${column} FROM held WHERE id = o.pk)
    ELSE ${own}
  END`;

/** The hub took it in and keeps it for a person all the same, such as a firm whose credit code another firm has. */
const isHeldSql = `EXISTS (SELECT 1 FROM held AS h WHERE h.id = o.op_id AND h.state = 'open')`;

/** What a decision about a conflict chose, as JSON. */
const chosenSql = `
  CASE o.body ->> '$.choose'
    WHEN 'incoming' THEN (SELECT incoming_value FROM conflict WHERE id = o.pk)
    WHEN 'current' THEN (SELECT current_value FROM conflict WHERE id = o.pk)
    ELSE o.body -> '$.to'
  END`;

const listed = (chosen: string): string => `
  SELECT p.*, ${titleSql('p.about_tbl', 'p.about_pk')} AS title FROM (
    SELECT o.n, o.op_id, o.kind, o.tbl, o.pk, o.command, o.authored_at, o.acked_at, o.code, o.params,
      CASE WHEN o.state = 'acked' AND ${isHeldSql} THEN 'held' ELSE o.state END AS state,
      CASE o.tbl WHEN 'conflict' THEN (SELECT field FROM conflict WHERE id = o.pk) END AS field,
      CASE o.tbl WHEN 'conflict' THEN ${chosenSql} END AS chosen,
      ${aboutSql('table_name', 'o.tbl')} AS about_tbl, ${aboutSql('pk', 'o.pk')} AS about_pk
    FROM sx_outbox AS o WHERE ${chosen}) AS p`;

type Choice = NonNullable<OutboxEntry['choice']>;

function entryOf(found: Found): OutboxEntry {
  const { field, chosen } = found;
  return {
    opId: found.op_id,
    kind: found.kind,
    table: found.tbl,
    pk: found.pk,
    title: found.title ?? '',
    about: { table: found.about_tbl ?? '', pk: found.about_pk ?? '' },
    command: found.command ?? '',
    choice: field === null ? null : { field, value: JSON.parse(chosen ?? 'null') as Choice['value'] },
    authoredAt: found.authored_at,
    answeredAt: found.acked_at,
    state: found.state,
    code: found.code,
    params: JSON.parse(found.params) as Verdict['params'],
  };
}

/** Every state but `acked`, named so that the index over states serves. */
const unfinished = `'pending', 'sent', 'refused', 'conflict', 'held'`;
const arrived = 50;
const longest = 500;

/** What waits or was not taken (at most 500, oldest first), then the last 50 that arrived. */
export function listOutbox(db: ReadableDb): OutboxEntry[] {
  const open = db.all<Found>(
    `${listed(
      `o.n IN (SELECT n FROM sx_outbox WHERE state IN (${unfinished}) AND is_dismissed = 0 ORDER BY n LIMIT ${longest})`,
    )} ORDER BY p.n`,
  );
  const done = db.all<Found>(
    `${listed(
      `o.n IN (SELECT n FROM sx_outbox WHERE state = 'acked' ORDER BY n DESC LIMIT ${arrived})`,
    )} ORDER BY p.n DESC`,
  );
  return [...open, ...done].map(entryOf);
}

export interface OutboxFigures {
  readonly waiting: number;
  readonly oldestWaitingAt: string | null;
  readonly refused: number;
  readonly conflicts: number;
}

export function countOutbox(db: ReadableDb): OutboxFigures {
  const found = db.get<{ waiting: number; oldest: string | null; refused: number; conflicts: number }>(
    `SELECT
       count(*) FILTER (WHERE state IN ('pending', 'sent')) AS waiting,
       min(authored_at) FILTER (WHERE state IN ('pending', 'sent')) AS oldest,
       count(*) FILTER (WHERE state = 'refused' AND is_dismissed = 0) AS refused,
       count(*) FILTER (WHERE state IN ('conflict', 'held') AND is_dismissed = 0) AS conflicts
     FROM sx_outbox WHERE state IN (${unfinished})`,
  );
  const { waiting = 0, oldest = null, refused = 0, conflicts = 0 } = found ?? {};
  return { waiting, oldestWaitingAt: oldest, refused, conflicts };
}

/**
 * Operations in conflict or held whose own record has not come: the hub's answer was quicker than its feed, or the hub
 * could not even judge them.
 */
export function countUnrecorded(db: ReadableDb): { conflicts: number; held: number } {
  const found = db.get<{ conflicts: number; held: number }>(
    `SELECT
       count(*) FILTER (WHERE state = 'conflict'
         AND NOT EXISTS (SELECT 1 FROM conflict AS c WHERE c.incoming_version = o.op_id)) AS conflicts,
       count(*) FILTER (WHERE state = 'held'
         AND NOT EXISTS (SELECT 1 FROM held AS h WHERE h.id = o.op_id)) AS held
     FROM sx_outbox AS o WHERE state IN ('conflict', 'held') AND is_dismissed = 0`,
  );
  return found ?? { conflicts: 0, held: 0 };
}

/** How many operations the hub has taken since the ISO instant `since`; what it keeps for a person is not among them. */
export function countArrived(db: ReadableDb, since: string): number {
  const found = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM sx_outbox AS o
     WHERE o.state = 'acked' AND o.acked_at >= :since AND NOT ${isHeldSql}`,
    { since },
  );
  return found?.count ?? 0;
}

/** A command that the hub has not taken: `state` tells whether it waits or was refused. */
export interface OpenCommand {
  readonly op: Op;
  readonly state: OutboxState;
  readonly authoredAt: string;
  readonly code: string | null;
  readonly params: Verdict['params'];
}

/** The commands on an issue that wait, or that were refused and not read yet, oldest first. */
export function listOpenCommands(db: ReadableDb, issueId: string): OpenCommand[] {
  const rows = db.all<{
    body: string;
    state: OutboxState;
    authored_at: string;
    code: string | null;
    params: string;
  }>(
    `SELECT body, state, authored_at, code, params FROM sx_outbox
     WHERE tbl = 'issue' AND pk = :issueId AND kind = 'cmd' AND state <> 'acked' AND is_dismissed = 0 ORDER BY n`,
    { issueId },
  );
  return rows.map(({ body, state, authored_at, code, params }) => ({
    op: JSON.parse(body) as Op,
    state,
    authoredAt: authored_at,
    code,
    params: JSON.parse(params) as Verdict['params'],
  }));
}

/** How the hub judged one operation so far; null when this laptop has forgotten it. */
export function findOutcome(
  db: ReadableDb,
  opId: string,
): Pick<OpenCommand, 'state' | 'code' | 'params'> | null {
  const found = db.get<{ state: OutboxState; code: string | null; params: string }>(
    'SELECT state, code, params FROM sx_outbox WHERE op_id = :opId',
    { opId },
  );
  return found ? { ...found, params: JSON.parse(found.params) as Verdict['params'] } : null;
}

/** Takes an operation that was not taken off the lists; it stays in the database. */
export function dismissOp(db: WritableDb, opId: string): void {
  db.run(
    `UPDATE sx_outbox SET is_dismissed = 1 WHERE op_id = :opId AND state NOT IN ('pending', 'sent', 'acked')`,
    {
      opId,
    },
  );
}
