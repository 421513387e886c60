import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putBase } from '#electron/store/base-rows.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { readFacts as readDeskFacts } from '#electron/store/statistics-facts.ts';
import { fillDemo } from '#hub/demo/fill-demo.ts';
import { createHub } from '#hub/hub.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { readFacts as readHubFacts } from '#hub/store/statistics-facts.ts';
import { demoDistrictCode } from '#resources/demo/district.ts';
import type { Figure } from '#shared/domain/figure.ts';
import { groupings } from '#shared/domain/grouping.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { breakDown } from '#shared/statistics/breakdown.ts';
import type { Facts, Period } from '#shared/statistics/facts.ts';
import { monthOf, weekOf, yearOf } from '#shared/statistics/periods.ts';
import { reckon } from '#shared/statistics/reckon.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { createDesk } from '../hub/support/desk.ts';
import { countingIds } from '../hub/support/story.ts';
import { askWorkedDays } from '../support/plain-days.ts';
import { type Ask, oracle } from './oracle.ts';

const asOf = '2026-11-25T06:20:00.000Z';
const today = '2026-11-25';
const periods: Readonly<Record<string, Period>> = {
  year: yearOf(today),
  month: monthOf('2026-10-15'),
  week: weekOf('2026-11-18'),
};
const folder = mkdtempSync(join(tmpdir(), 'statistics-'));
const deskTables = { enterprise: 'enterprise_v', visit: 'visit_v', issue: 'issue_v', step: 'issue_event_v' };
let desk: DeskDb;
let onDesk: Facts;
let onHub: Facts;
let askDesk: Ask;

/** The demo district on a hub, and everything of it on the laptop of somebody who supervises the city. */
beforeAll(async () => {
  const now = Date.parse(asOf);
  const ids = countingIds();
  const ports = {
    now: () => now,
    ...ids,
    isDemo: true,
    onBug: () => undefined,
    later: () => undefined,
    pause: async () => undefined,
  };
  const store = openSqliteStore(null);
  const hub = await createHub(store, ports);
  await fillDemo(hub, ports);
  const inspector = await createDesk(hub, 'demo-inspector', ids.newId, ports.now);
  await inspector.pull();
  const reading = { full: '', initials: '', sortKey: '' };
  desk = openDatabase(join(folder, 'desk.db'), new Uint8Array(32), () => reading);
  let rowNo = 0;
  desk.write((tx) => {
    for (const table of tableNames) {
      for (const row of inspector.rows(table)) {
        rowNo += 1;
        putBase(tx, { table, rowNo, seq: rowNo, versions: {}, crc: 0, row });
      }
    }
  });
  onDesk = readDeskFacts(desk, null);
  onHub = await store.read((db) => readHubFacts(db, null));
  await hub.close();
  const file = join(folder, 'oracle.db');
  const plain = new Database(file);
  for (const view of Object.values(deskTables)) {
    const rows = desk.all<Record<string, string | number | null>>(`SELECT * FROM ${view}`);
    const names = Object.keys(rows[0] ?? {});
    plain.exec(`CREATE TABLE ${view}(${names.join(', ')})`);
    const insert = plain.prepare(`INSERT INTO ${view} VALUES (${names.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(names.map((name) => row[name]));
  }
  plain.exec('CREATE TABLE worked(day TEXT PRIMARY KEY)');
  for (const day of askWorkedDays()) plain.prepare('INSERT INTO worked VALUES (?)').run(day);
  askDesk = (sql, params) => plain.prepare(sql).all(params) as ReturnType<Ask>;
}, 120_000);
afterAll(() => {
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Figures as the oracle tells them. */
function told(figures: readonly Figure[]): Record<string, unknown> {
  return Object.fromEntries(
    figures.map((figure) => {
      if (figure.kind === 'count') return [figure.id, figure.value];
      if (figure.kind === 'rate') return [figure.id, [figure.numerator, figure.denominator]];
      return [figure.id, [figure.median, figure.p90, figure.of]];
    }),
  );
}

const by = (period: Period) => ({ period, asOf, calendar: shippedOffice.calendar });

describe.for(Object.entries(periods))('the figures of a %s', ([, period]) => {
  it('are what plain SQL says', () => {
    const asked = oracle(askDesk, deskTables, { ...period, asOf });
    expect(told(reckon(onDesk, by(period)))).toEqual(asked);
  });

  it('are the same on the hub', () => {
    expect(reckon(onHub, by(period))).toEqual(reckon(onDesk, by(period)));
  });

  it.for(groupings)('are what plain SQL says of each group by %s', (grouping) => {
    const column = {
      district: 'district_code',
      unit: 'lead_unit_id',
      panel: 'panel_code',
      chain: 'chain_code',
      category: 'category_code',
    }[grouping];
    const groups = breakDown(onDesk, grouping, by(period));
    expect(groups.length).toBeGreaterThan(grouping === 'district' ? 0 : 3);
    for (const { key, figures } of groups) {
      const is = key === null ? 'IS NULL' : `= '${key}'`;
      const asked = oracle(askDesk, deskTables, {
        ...period,
        asOf,
        issue: `i.${column} ${is}`,
        ...(['district', 'chain'].includes(grouping) ? { firm: `f.${column} ${is}` } : {}),
      });
      const shown = told(figures);
      for (const id of Object.keys(shown)) expect([key, id, shown[id]]).toEqual([key, id, asked[id]]);
    }
  });
});

it('speaks of something: no figure of the year is nothing', () => {
  const empty = reckon(onDesk, by(yearOf(today))).filter((figure) =>
    figure.kind === 'count'
      ? figure.value === 0
      : figure.kind === 'rate'
        ? figure.denominator === 0
        : figure.of === 0,
  );
  expect(empty).toEqual([]);
});

it('counts one district alone, on the laptop and on the hub alike', () => {
  const all = readDeskFacts(desk, null);
  expect(readDeskFacts(desk, demoDistrictCode)).toEqual(all);
  expect(readDeskFacts(desk, '370602')).toEqual({ firms: [], visits: [], issues: [], steps: [] });
});
