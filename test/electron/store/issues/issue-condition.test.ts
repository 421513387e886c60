import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countIssues } from '#electron/store/issues/count-issues.ts';
import { issueCondition } from '#electron/store/issues/issue-condition.ts';
import { listIssuesPage } from '#electron/store/issues/list-issues.ts';
import { everyIssue, type IssueFilter } from '#shared/contract/app/issues.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { lampOf, lamps } from '#shared/workflow/lamp.ts';
import { shippedRules } from '#shared/workflow/office-rules.ts';
import { issueRow, receive, up } from '../support/feed.ts';
import { instants, someActor, someInstant, someIssues } from '../support/some-issues.ts';
import { openStore } from '../support/temporary-store.ts';

const nobody: Actor = { id: 'p1', name: '', unitId: 'unit-a', grants: [] };
const asker = (actor: Actor) => ({ actor, rules: shippedRules });

const kindOf: Record<IssueFilter['kind'], (issue: Issue) => boolean> = {
  all: () => true,
  chain: ({ chainRole }) => chainRole !== null,
  doubling: ({ isDoubling }) => isDoubling,
  fast: ({ channel }) => channel === 'fast',
};

const groupOf: Record<Exclude<IssueFilter['group'], 'mine'>, (issue: Issue, actor: Actor) => boolean> = {
  all: () => true,
  open: ({ closedAt }) => closedAt === null,
  closed: ({ closedAt }) => closedAt !== null,
  reported: ({ reporterId }, { id }) => reporterId === id,
};

const someFilter = fc.record({
  text: fc.constantFrom('', '  ', '续贷', '重庆', '%', '_', 'mes', '没有的词'),
  group: fc.constantFrom('all', 'open', 'closed', 'reported'),
  panelCode: fc.constantFrom(null, 'finance'),
  districtCode: fc.constantFrom(null, '370699'),
  state: fc.constantFrom(null, 'in_progress', 'submitted'),
  lamp: fc.constantFrom(null, ...lamps),
  kind: fc.constantFrom('all', 'chain', 'doubling', 'fast'),
});

function meets(
  issue: Issue,
  filter: typeof someFilter extends fc.Arbitrary<infer F> ? F : never,
  now: string,
) {
  const text = filter.text.trim().toLowerCase();
  const searched = [issue.title, issue.enterpriseName, issue.description];
  return (
    groupOf[filter.group](issue, nobody) &&
    kindOf[filter.kind](issue) &&
    (filter.panelCode === null || issue.panelCode === filter.panelCode) &&
    (filter.districtCode === null || issue.districtCode === filter.districtCode) &&
    (filter.state === null || issue.state === filter.state) &&
    (filter.lamp === null || lampOf(issue, now) === filter.lamp) &&
    searched.some((part) => part.toLowerCase().includes(text))
  );
}

it('finds in SQL what the rules say of each row', () => {
  const db = openStore();
  let seq = 0;
  const filters = fc.array(someFilter, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(someIssues, filters, someInstant, (issues, some, now) => {
      seq += 1;
      db.write((tx) => tx.run('DELETE FROM issue'));
      receive(
        db,
        issues.map((issue) => up('issue', issue, { seq })),
      );
      for (const filter of some) {
        const condition = issueCondition(filter, asker(nobody), now);
        const page = listIssuesPage(db, condition, { after: null, limit: 100 });
        const wanted = issues.filter((issue) => meets(issue, filter, now)).map(({ id }) => id);
        expect(page.issues.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
        expect(page.total).toBe(wanted.length);
      }
    }),
    { numRuns: 25, seed: 20_261_124 },
  );
});

it('sees the same lamp as the rule at every instant, however the three times lie', () => {
  const db = openStore();
  const times = [null, ...instants];
  const issues = times.flatMap((dueAt) =>
    times.flatMap((warnAt) =>
      times.map((alarmAt) => issueRow(`${dueAt} ${warnAt} ${alarmAt}`, { dueAt, warnAt, alarmAt })),
    ),
  );
  receive(
    db,
    issues.map((issue) => up('issue', issue)),
  );
  for (const now of instants) {
    for (const lamp of lamps) {
      const condition = issueCondition({ ...everyIssue, lamp }, asker(nobody), now);
      const found = listIssuesPage(db, condition, { after: null, limit: 300 }).issues.map(({ id }) => id);
      const wanted = issues.filter((issue) => lampOf(issue, now) === lamp).map(({ id }) => id);
      expect(found.toSorted(), `${lamp} at ${now}`).toEqual(wanted.toSorted());
    }
  }
});

it('counts the open issues of each lamp as the rule sees them', () => {
  const db = openStore();
  let seq = 0;
  fc.assert(
    fc.property(someIssues, someActor, someInstant, (issues, actor, now) => {
      seq += 1;
      db.write((tx) => tx.run('DELETE FROM issue'));
      receive(
        db,
        issues.map((issue) => up('issue', issue, { seq })),
      );
      const open = issues.filter(({ closedAt }) => closedAt === null);
      const countBy = (of: (issue: Issue) => string | null) => {
        const counts = new Map<string, number>();
        for (const issue of open) {
          const name = of(issue);
          if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
        }
        return Object.fromEntries(counts);
      };
      const counted = countIssues(db, asker(actor), now);
      expect(counted).toMatchObject({
        open: open.length,
        chain: open.filter(kindOf.chain).length,
        doubling: open.filter(kindOf.doubling).length,
      });
      expect(counted.byLamp).toEqual(countBy((issue) => lampOf(issue, now)));
      expect(counted.byPanel).toEqual(countBy(({ panelCode }) => panelCode));
      expect(counted.byState).toEqual(countBy(({ state }) => state));
      const mine = issueCondition({ ...everyIssue, group: 'mine' }, asker(actor), now);
      const listed = listIssuesPage(db, mine, { after: null, limit: 100 }).issues;
      expect(counted.mine).toBe(listed.length);
    }),
    { numRuns: 25, seed: 20_261_124 },
  );
});

it('searches unsent issues too, by the text as it stands', () => {
  const db = openStore();
  const find = (text: string) =>
    listIssuesPage(db, issueCondition({ ...everyIssue, text }, asker(nobody), ''), { after: null, limit: 10 })
      .total;
  db.write((tx) =>
    tx.run(`INSERT INTO sx_overlay(tbl, pk, row, fv) VALUES ('issue', 'x', :row, '{}')`, {
      row: JSON.stringify({ title: '达标 100%_已完成', description: 'C:\\ 路径' }),
    }),
  );
  expect(['100%', '%_', '100_', 'C:\\', '完成了'].map(find)).toEqual([1, 1, 0, 1, 0]);
});
