import { beforeEach, expect, it } from 'vitest';
import type { DeskDb, ReadableDb } from '#electron/store/db.ts';
import { listMadeDecisions } from '#electron/store/decisions/made-decisions.ts';
import { countOpenMatters } from '#electron/store/decisions/open-matters.ts';
import { listFirmsPage } from '#electron/store/enterprises/list-firms.ts';
import { findRow, findRows } from '#electron/store/find-row.ts';
import { listEvents, listIssuesOf, listIssuesPage } from '#electron/store/issues/list-issues.ts';
import { listInState, listLaidOps } from '#electron/store/outbox.ts';
import { countArrived, countOutbox, listOpenCommands, listOutbox } from '#electron/store/outbox-list.ts';
import { listSyncMarks } from '#electron/store/sync-marks.ts';
import { listVisitsPage } from '#electron/store/visits/list-visits.ts';
import { plansOf } from './support/query-plan.ts';
import { openStore } from './support/temporary-store.ts';

let db: DeskDb;
beforeEach(() => {
  db = openStore();
});

const everything = { sql: '1', params: {} };
const page = { after: null, limit: 50 };
/** `t` and `o` are the two halves of a view: the hub's rows, and the rows with unsent work. */
const wholeTable = (plan: readonly string[]) => plan.filter((step) => /^SCAN (?!json_each)/.test(step));

it('reads a page of issues along its index, without sorting the hub’s rows', () => {
  const [open, closed] = plansOf(db, (watched) => listIssuesPage(watched, everything, page));
  expect(open).toContainEqual(expect.stringMatching(/^SEARCH t USING INDEX issue_open \(<expr>>\?/));
  expect(closed).toContainEqual(expect.stringMatching(/^SEARCH t USING INDEX issue_closed/));
  expect(wholeTable(open ?? [])).toEqual([]);
  expect(wholeTable(closed ?? [])).toEqual([]);
});

it('reads a page of visits along its index, and looks up the firms it searches by name', () => {
  const query = { enterpriseId: null, text: '重庆', ...page };
  const [visits] = plansOf(db, (watched) => listVisitsPage(watched, query));
  expect(visits).toContainEqual(expect.stringMatching(/^SEARCH t USING INDEX visit_by_day/));
  expect(visits).toContainEqual('SEARCH t USING INDEX sqlite_autoindex_enterprise_1 (id=?)');
  expect(wholeTable(visits ?? [])).toEqual([]);
});

it('walks firms in the order of their reading', () => {
  const [firms] = plansOf(db, (watched) => listFirmsPage(watched, everything, page));
  expect(firms).toContainEqual(expect.stringContaining('INDEX enterprise_pinyin_sort'));
  expect(firms).not.toContainEqual('USE TEMP B-TREE FOR ORDER BY');
});

it.each<[string, (db: ReadableDb) => unknown]>([
  ['one row', (watched) => findRow(watched, 'issue', 'issue')],
  ['some rows', (watched) => findRows(watched, 'issue', ['issue'])],
  ['the history of an issue', (watched) => listEvents(watched, 'issue')],
  ['the issues of a firm', (watched) => listIssuesOf(watched, 'enterprise', 'firm', 20)],
  ['the issues of a visit', (watched) => listIssuesOf(watched, 'visit', 'visit', 20)],
  ['what waits to be sent', (watched) => listInState(watched, 'pending', 200)],
  ['what lies over a row', (watched) => listLaidOps(watched, { table: 'issue', pk: 'issue' })],
  ['the open commands of an issue', (watched) => listOpenCommands(watched, 'issue')],
  ['the marks of a page', (watched) => listSyncMarks(watched, 'issue', ['issue'])],
  ['the figures of the outbox', countOutbox],
  ['the outbox', listOutbox],
  [
    'what waits for a decision about a record',
    (watched) => countOpenMatters(watched, { table: 'issue', pk: 'issue' }),
  ],
  ['the decisions made here', (watched) => listMadeDecisions(watched, 'conflict')],
  ['what arrived today', (watched) => countArrived(watched, '2026-11-24')],
])('finds %s without reading a whole table', (_what, ask) => {
  for (const plan of plansOf(db, ask)) expect(wholeTable(plan)).toEqual([]);
});
