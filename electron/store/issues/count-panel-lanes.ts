import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { IssueState } from '#shared/domain/issue-state.ts';
import type { ReadableDb } from '../db.ts';
import { lampSql } from './issue-condition.ts';

/** The open issues of this laptop by panel and state, and those that are overdue; `now` is an ISO instant. */
export function countPanelLanes(db: ReadableDb, now: string): Output<AppApi, 'panels.lanes'> {
  const rows = db.all<{ panel: string; state: IssueState; total: number; red: number; flash: number }>(
    `SELECT i.panel_code AS panel, i.state, count(*) AS total,
       count(*) FILTER (WHERE ${lampSql.red}) AS red, count(*) FILTER (WHERE ${lampSql.flash}) AS flash
     FROM issue_v AS i WHERE i.closed_at IS NULL AND i.panel_code IS NOT NULL GROUP BY panel, i.state`,
    { now },
  );
  const panels = Map.groupBy(rows, ({ panel }) => panel);
  return Object.fromEntries(
    [...panels].map(([panel, states]) => [
      panel,
      {
        byState: Object.fromEntries(states.map(({ state, total }) => [state, total])),
        red: states.reduce((sum, { red }) => sum + red, 0),
        flash: states.reduce((sum, { flash }) => sum + flash, 0),
      },
    ]),
  );
}
