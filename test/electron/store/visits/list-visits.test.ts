import { expect, it } from 'vitest';
import { enqueue } from '#electron/store/enqueue.ts';
import { countIssuesOfVisits, listVisitsPage } from '#electron/store/visits/list-visits.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { visit } from '../../../hub/support/records.ts';
import { firmRow, issueRow, receive, up } from '../support/feed.ts';
import { author, openStore } from '../support/temporary-store.ts';
import { walk } from '../support/walk.ts';

const visitRow = (id: string, changes: Partial<Visit> = {}): Visit =>
  ({ ...visit('firm'), visitNo: null, receivedAt: null, ...changes, id }) as Visit;

it('pages through visits of equal days once, the latest day first', () => {
  const db = openStore();
  const rows = Array.from({ length: 11 }, (_, index) =>
    visitRow(`v${String(index).padStart(2, '0')}`, { visitedOn: `2026-11-${20 + (index % 3)}` }),
  );
  receive(
    db,
    rows.map((row) => up('visit', row)),
  );
  db.write((tx) => enqueue(tx, author, [{ k: 'new', t: 'visit', pk: 'v99', v: visit('firm') }]));
  const walked = walk((after) => {
    const page = listVisitsPage(db, { enterpriseId: null, text: '', after, limit: 2 });
    expect(page.total).toBe(12);
    return { rows: page.visits, next: page.next };
  });
  const wanted = [visitRow('v99'), ...rows].toSorted((a, b) =>
    `${a.visitedOn} ${a.id}` < `${b.visitedOn} ${b.id}` ? 1 : -1,
  );
  expect(walked.rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
});

it('searches by the name of the firm, by purpose, minutes and number', () => {
  const db = openStore();
  receive(db, [
    up('enterprise', firmRow('firm', { name: '重庆长安（示例）公司' })),
    up('visit', visitRow('a', { purpose: '政策宣讲', visitNo: 'ZF-370699-2026-000012' })),
    up('visit', visitRow('b', { enterpriseId: 'not here', minutes: '完成 100% 产能' })),
  ]);
  const find = (text: string, enterpriseId: string | null = null) =>
    listVisitsPage(db, { enterpriseId, text, after: null, limit: 10 }).visits.map(({ id }) => id);
  expect(find('长安')).toEqual(['a']);
  expect(find(' 政策 ')).toEqual(['a']);
  expect(find('000012')).toEqual(['a']);
  expect(find('100%')).toEqual(['b']);
  expect(find('1%0')).toEqual([]);
  expect(find('', 'firm')).toEqual(['a']);
  expect(find('100%', 'firm')).toEqual([]);
});

it('counts the issues of each visit', () => {
  const db = openStore();
  receive(
    db,
    ['a', 'a', 'b'].map((visitId, index) => up('issue', issueRow(`issue-${index}`, { visitId }))),
  );
  expect(countIssuesOfVisits(db, ['a', 'b', 'c'])).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  );
});
