/** A database that can be asked in SQL; the rows of its answer are numbers by their names. */
export type Ask = (
  sql: string,
  params: Readonly<Record<string, string>>,
) => Readonly<Record<string, unknown>>[];

/** The tables as one store names what is live in them. */
export interface Tables {
  readonly enterprise: string;
  readonly visit: string;
  readonly issue: string;
  readonly step: string;
}

export interface Question {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** Conditions on a firm `f` and on an issue `i` that narrow everything down. */
  readonly firm?: string;
  readonly issue?: string;
}

const dayIn = (column: string): string => `date(${column}, '+8 hours') BETWEEN :from AND :to`;
const finished = `i.state IN ('closed_solved', 'closed_explained', 'closed_on_spot')`;
const accepted = `${dayIn('i.accepted_at')} AND i.state NOT IN ('merged', 'withdrawn')`;
const late = `(i.final_due_on IS NOT NULL AND date(coalesce(i.replied_at, :asOf), '+8 hours') > i.final_due_on)`;
const due = `${accepted} AND (${finished} OR (i.closed_at IS NULL AND ${late}))`;
const called = `${dayIn('i.callback_at')}`;
const reached = `${called} AND i.is_contacted = 1`;
const red = `i.closed_at IS NULL AND i.due_at IS NOT NULL AND (:asOf > i.due_at OR :asOf >= i.alarm_at)`;

/** The statistics once more, in nothing but SQL: one question per number, the slow way. */
export function oracle(ask: Ask, tables: Tables, question: Question): Record<string, unknown> {
  const { firm = '1', issue = '1', from, to, asOf } = question;
  const params = { from, to, asOf };
  const used = (sql: string) =>
    Object.fromEntries(Object.entries(params).filter(([name]) => sql.includes(`:${name}`)));
  const one = (sql: string): number => Number(ask(sql, used(sql))[0]?.n ?? Number.NaN);
  const issues = (where: string): number =>
    one(`SELECT count(*) AS n FROM ${tables.issue} AS i WHERE ${issue} AND ${where}`);
  const visits = (what: string): number =>
    one(`SELECT ${what} AS n FROM ${tables.visit} AS v JOIN ${tables.enterprise} AS f ON f.id = v.enterprise_id
         WHERE ${firm} AND v.visited_on BETWEEN :from AND :to`);
  const steps = (...commands: string[]): number =>
    one(`SELECT count(DISTINCT e.issue_id) AS n FROM ${tables.step} AS e JOIN ${tables.issue} AS i ON i.id = e.issue_id
         WHERE ${issue} AND e.command IN (${commands.map((name) => `'${name}'`).join()}) AND ${dayIn('e.at')}`);
  const inside = (list: string, where: string): number =>
    one(
      `SELECT count(*) AS n FROM ${tables.issue} AS i, json_each(i.${list}) AS j WHERE ${issue} AND ${where}`,
    );
  const share = (denominator: string, numerator: string) => [
    issues(`${denominator} AND ${numerator}`),
    issues(denominator),
  ];
  const judged = `j.value ->> '$.releasedAt' IS NOT NULL AND ${dayIn(`j.value ->> '$.releasedAt'`)}
    AND j.value ->> '$.adoption' IS NOT NULL`;
  const closedNow = `${finished} AND ${dayIn('i.closed_at')}`;
  const spans = ask(
    `SELECT (SELECT count(*) FROM worked WHERE worked.day > date(i.received_at, '+8 hours')
              AND worked.day <= date(i.closed_at, '+8 hours')) AS n
     FROM ${tables.issue} AS i WHERE ${issue} AND ${closedNow} AND i.state <> 'closed_on_spot' ORDER BY n`,
    { from, to },
  ).map(({ n }) => Number(n));
  const rank = (share_: number): number | null => spans[Math.ceil(spans.length * share_) - 1] ?? null;
  const sent = `i.panel_code IS NOT NULL AND ${dayIn('i.dispatched_at')}`;

  return {
    visits: visits('count(*)'),
    ent_visited: visits('count(DISTINCT v.enterprise_id)'),
    coverage: [
      one(`SELECT count(*) AS n FROM ${tables.enterprise} AS f WHERE ${firm} AND f.commissioner_id IS NOT NULL
           AND EXISTS (SELECT 1 FROM ${tables.visit} AS v WHERE v.enterprise_id = f.id
                       AND v.visited_on BETWEEN :from AND :to)`),
      one(
        `SELECT count(*) AS n FROM ${tables.enterprise} AS f WHERE ${firm} AND f.commissioner_id IS NOT NULL`,
      ),
    ],
    issues_raised: issues(`${dayIn('i.captured_at')} AND i.state <> 'merged'`),
    on_spot: issues(`${dayIn('i.captured_at')} AND i.state = 'closed_on_spot'`),
    dispatched: issues(dayIn('i.dispatched_at')),
    finished: issues(closedNow),
    finish_rate: share(accepted, finished),
    on_time_rate: share(due, `${finished} AND NOT ${late}`),
    fast_hit: share(`${due} AND i.channel = 'fast'`, `${finished} AND NOT ${late}`),
    long_term: issues(`i.state = 'long_term'`),
    solve_rate: share(reached, 'i.is_solved_by_firm = 1'),
    lawful_solve_rate: share(
      `${reached} AND coalesce(i.lawful, 'lawful') = 'lawful'`,
      'i.is_solved_by_firm = 1',
    ),
    response_rate: share(called, 'i.is_contacted = 1'),
    sat_rate: [
      (issues(`${reached} AND i.satisfaction = 'satisfied'`) * 10 +
        issues(`${reached} AND i.satisfaction = 'fairly'`) * 9) /
        10,
      issues(reached),
    ],
    red: issues(red),
    supervised: inside('oversight', `j.value ->> '$.kind' = 'notice' AND ${dayIn(`j.value ->> '$.at'`)}`),
    escalated: steps('escalate', 'instruct'),
    redo_rate: [
      steps('redo', 'reopen'),
      issues(`((${closedNow}) OR EXISTS (SELECT 1 FROM ${tables.step} AS e WHERE e.issue_id = i.id
        AND e.command IN ('redo', 'reopen') AND ${dayIn('e.at')}))`),
    ],
    panel_use: share(
      sent,
      `EXISTS (SELECT 1 FROM json_each(i.consultations) AS j WHERE j.value ->> '$.opinion' IS NOT NULL)`,
    ),
    panel_adopt: [
      inside('consultations', `${judged} AND j.value ->> '$.adoption' <> 'not_adopted'`),
      inside('consultations', judged),
    ],
    handling_days: [rank(0.5), rank(0.9), spans.length],
  };
}
