import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enqueue } from '#electron/store/enqueue.ts';
import { listEvents, listIssuesOf, listIssuesPage } from '#electron/store/issues/list-issues.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { IssueEvent } from '#shared/domain/issue-event.ts';
import { issue } from '../../../hub/support/records.ts';
import { issueRow, receive, up } from '../support/feed.ts';
import { someIssues } from '../support/some-issues.ts';
import { author, openStore } from '../support/temporary-store.ts';
import { walk } from '../support/walk.ts';

const everything = { sql: '1', params: {} };

/** Open before closed; the nearest limit first and none last; the latest closed first; equal ones by id. */
function inOrder(issues: readonly Issue[]): string[] {
  const key = ({ dueAt }: Issue) => dueAt ?? '~';
  const open = issues.filter(({ closedAt }) => closedAt === null);
  const closed = issues.filter(({ closedAt }) => closedAt !== null);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [
    ...open.toSorted((a, b) => compare(key(a), key(b)) || compare(a.id, b.id)),
    ...closed.toSorted((a, b) => compare(b.closedAt ?? '', a.closedAt ?? '') || compare(b.id, a.id)),
  ].map(({ id }) => id);
}

it('pages through everything once and in order, also where keys are equal', () => {
  const db = openStore();
  let seq = 0;
  fc.assert(
    fc.property(someIssues, fc.integer({ min: 1, max: 5 }), fc.nat(), (issues, limit, unsent) => {
      seq += 1;
      db.write((tx) => tx.run('DELETE FROM issue'));
      db.write((tx) => tx.run('DELETE FROM sx_overlay'));
      receive(
        db,
        issues.map((row) => up('issue', row, { seq })),
      );
      // One of them stands in the other half of the view.
      const changed = issues[unsent % issues.length];
      db.write((tx) =>
        tx.run(`INSERT INTO sx_overlay(tbl, pk, row, fv) VALUES ('issue', :pk, :row, '{}')`, {
          pk: changed?.id ?? '',
          row: JSON.stringify(changed),
        }),
      );
      const { rows, sizes } = walk((after) => {
        const page = listIssuesPage(db, everything, { after, limit });
        expect(page.total).toBe(issues.length);
        return { rows: page.issues, next: page.next };
      });
      expect(rows.map(({ id }) => id)).toEqual(inOrder(issues));
      expect(sizes.slice(0, -1).every((size) => size === limit)).toBe(true);
    }),
    { numRuns: 40, seed: 20_261_124 },
  );
});

it('goes on in order while rows come in between two pages', () => {
  const db = openStore();
  const due = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`;
  const row = (id: string, hour: number) => up('issue', issueRow(id, { dueAt: due(hour) }));
  receive(db, [row('a', 1), row('b', 2), row('c', 3), row('d', 4)]);
  const first = listIssuesPage(db, everything, { after: null, limit: 2 });
  receive(db, [row('before', 1), row('between', 2)]);
  const second = listIssuesPage(db, everything, { after: first.next, limit: 10 });
  expect(second.issues.map(({ id }) => id)).toEqual(['between', 'c', 'd']);
});

it.each([
  'rubbish',
  Buffer.from('[1,2,3]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
])('refuses %s as a place in the list', (after) => {
  const db = openStore();
  expect(() => listIssuesPage(db, everything, { after, limit: 2 })).toThrow('invalid_input');
});

it('lists the issues of a firm and of a visit, the latest first, unsent ones too', () => {
  const db = openStore();
  const captured = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`;
  receive(db, [
    up('issue', issueRow('old', { enterpriseId: 'firm', visitId: 'visit', capturedAt: captured(1) })),
    up('issue', issueRow('other', { enterpriseId: 'elsewhere', capturedAt: captured(2) })),
  ]);
  const v = issue('firm', { capturedAt: captured(3) });
  db.write((tx) => enqueue(tx, author, [{ k: 'new', t: 'issue', pk: 'new', v }]));
  expect(listIssuesOf(db, 'enterprise', 'firm', 10).map(({ id }) => id)).toEqual(['new', 'old']);
  expect(listIssuesOf(db, 'enterprise', 'firm', 1).map(({ id }) => id)).toEqual(['new']);
  expect(listIssuesOf(db, 'visit', 'visit', 10).map(({ id }) => id)).toEqual(['old']);
});

it('tells the history of one issue from its first step on', () => {
  const db = openStore();
  const event = (id: string, rev: number, issueId = 'issue'): IssueEvent => ({
    id,
    issueId,
    rev,
    command: 'progress',
    fromState: 'in_progress',
    toState: 'in_progress',
    actorId: null,
    actorName: '',
    at: '2026-11-24T01:00:00.000Z',
    authoredAt: '2026-11-24T01:00:00.000Z',
    note: '',
    args: {},
  });
  const events = [event('c', 10), event('a', 2), event('x', 1, 'other'), event('b', 1)];
  receive(
    db,
    events.map((row) => up('issue_event', row)),
  );
  expect(listEvents(db, 'issue').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
