import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { columnsOf } from '#shared/domain/columns.ts';
import { key, temporaryFolder } from '../support/temporary-store.ts';

it('makes room for what the office counts by, and gives issues that lie here no hold that ran out', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  migrate(database, migrations.slice(0, 6), () => undefined);
  database
    .prepare(`INSERT INTO issue(id, title, seq, fv, row_no) VALUES ('issue-1', '续贷困难', 7, '{}', 9)`)
    .run();
  database
    .prepare(`INSERT INTO sx_overlay(tbl, pk, row, fv) VALUES ('issue', 'issue-2', '{"id":"issue-2"}', '{}')`)
    .run();

  migrate(database, migrations.slice(0, 7), () => undefined);

  expect(database.prepare('SELECT title, intake, expired_holds FROM issue').get()).toEqual({
    title: '续贷困难',
    intake: '{}',
    expired_holds: 0,
  });
  const overlay = database.prepare('SELECT row FROM sx_overlay').get() as { row: string };
  expect(JSON.parse(overlay.row)).toEqual({ id: 'issue-2', intake: {}, consultations: [], expiredHolds: 0 });
  for (const table of ['workday_calendar', 'plan_value'] as const) {
    const found = database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[];
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(columnsOf(table).map(({ name }) => name)));
  }
});
