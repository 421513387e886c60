import { must } from '#shared/assert.ts';
import { type Columns, fromColumns } from '#shared/domain/columns.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';
import type { ReadableDb, WritableDb } from '../db.ts';
import type { Asker } from '../issues/issue-condition.ts';
import { waitingFor } from '../issues/waiting-for.ts';

/** What has happened on one issue since this person looked, with the latest of it. */
export interface News {
  readonly issue: Issue;
  readonly count: number;
  readonly latest: IssueEvent;
  /** Whether the issue waits for a step of this person. */
  readonly isMine: boolean;
}

/** What an issue is to somebody: they reported it, work on it, serve its firm, lead it, were asked, or it waits for them. */
const concerns = (waiting: string): string => `(
  i.reporter_id = :me OR i.handler_id = :me OR i.leader_id = :me
  OR EXISTS (SELECT 1 FROM json_each(i.consultations) AS c WHERE c.value ->> '$.expertId' = :me)
  OR EXISTS (SELECT 1 FROM enterprise_v AS f WHERE f.id = i.enterprise_id AND f.commissioner_id = :me)
  OR ${waiting})`;

/**
 * The issues that concern a person and on which others, or the rules, have done something since `from` (ISO instant)
 * that the person has not seen; the latest first, `limit` at most.
 */
export function listNews(
  db: ReadableDb,
  { actor, rules }: Asker,
  { from, limit }: { readonly from: string; readonly limit: number },
): News[] {
  const waiting = waitingFor(actor, rules);
  const rows = db.all<Columns & { news: number; mine: number; last: number }>(
    `WITH fresh AS (
       SELECT e.issue_id, count(*) AS news, max(e.rev) AS rev, max(e.at) AS at
       FROM issue_event_v AS e LEFT JOIN sx_seen_issue AS s ON s.issue_id = e.issue_id
       WHERE e.at > :from AND e.rev > coalesce(s.rev, 0) AND e.actor_id IS NOT :me
       GROUP BY e.issue_id)
     SELECT i.*, fresh.news, fresh.rev AS last, ${waiting.sql} AS mine
     FROM fresh JOIN issue_v AS i ON i.id = fresh.issue_id
     WHERE ${concerns(waiting.sql)}
     ORDER BY fresh.at DESC, i.id LIMIT :limit`,
    { ...waiting.params, me: actor.id, from, limit },
  );
  return rows.map(({ news, mine, last, ...row }) => {
    const issue = fromColumns('issue', row);
    return { issue, count: news, latest: eventAt(db, issue.id, last), isMine: mine === 1 };
  });
}

function eventAt(db: ReadableDb, issueId: string, rev: number): IssueEvent {
  const sql = 'SELECT * FROM issue_event_v WHERE issue_id = :issueId AND rev = :rev';
  return fromColumns('issue_event', must(db.get<Columns>(sql, { issueId, rev }), 'it was just counted'));
}

/** Everything that has happened on an issue counts as seen. */
export function markSeen(db: WritableDb, issueId: string): void {
  db.run(
    `INSERT INTO sx_seen_issue(issue_id, rev)
     SELECT issue_id, max(rev) FROM issue_event_v WHERE issue_id = :issueId GROUP BY issue_id
     ON CONFLICT(issue_id) DO UPDATE SET rev = excluded.rev`,
    { issueId },
  );
}
