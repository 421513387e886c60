import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { lamps } from '#shared/workflow/lamp.ts';
import type { ReadableDb } from '../db.ts';
import { type Asker, lampSql } from './issue-condition.ts';
import { waitingFor } from './waiting-for.ts';

const lampCase = `CASE ${lamps.map((lamp) => `WHEN ${lampSql[lamp]} THEN '${lamp}'`).join(' ')} END`;

function countBy(db: ReadableDb, expression: string, params = {}): Record<string, number> {
  const rows = db.all<{ name: string; total: number }>(
    `SELECT ${expression} AS name, count(*) AS total FROM issue_v AS i
     WHERE i.closed_at IS NULL AND ${expression} IS NOT NULL GROUP BY name`,
    params,
  );
  return Object.fromEntries(rows.map(({ name, total }) => [name, total]));
}

function count(db: ReadableDb, condition: string, params = {}): number {
  const sql = `SELECT count(*) AS total FROM issue_v AS i WHERE i.closed_at IS NULL AND ${condition}`;
  return db.get<{ total: number }>(sql, params)?.total ?? 0;
}

/** Of closed issues too: what was closed on the spot may wait for a check. */
function countAll(db: ReadableDb, condition: string, params = {}): number {
  const sql = `SELECT count(*) AS total FROM issue_v AS i WHERE ${condition}`;
  return db.get<{ total: number }>(sql, params)?.total ?? 0;
}

/** How many consultations of the open issues of this laptop each person has in hand. */
export function countExpertLoads(db: ReadableDb): Record<string, number> {
  const rows = db.all<{ name: string; total: number }>(
    `SELECT c.value ->> '$.expertId' AS name, count(*) AS total
     FROM issue_v AS i, json_each(i.consultations) AS c
     WHERE i.closed_at IS NULL AND i.consultations <> '[]' AND c.value ->> '$.state' IN ('asked', 'taken')
     GROUP BY name`,
  );
  return Object.fromEntries(rows.map(({ name, total }) => [name, total]));
}

/** The open issues of this laptop, counted in every way that a screen shows; `now` is an ISO instant. */
export function countIssues(
  db: ReadableDb,
  { actor, rules }: Asker,
  now: string,
): Output<AppApi, 'issues.count'> {
  const mine = waitingFor(actor, rules);
  return {
    open: count(db, '1'),
    mine: countAll(db, mine.sql, mine.params),
    byPanel: countBy(db, 'i.panel_code'),
    byState: countBy(db, 'i.state'),
    byLamp: countBy(db, lampCase, { now }),
    chain: count(db, 'i.chain_role IS NOT NULL'),
    doubling: count(db, 'i.is_doubling = 1'),
  };
}
