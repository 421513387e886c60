import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { columnsOf } from '#shared/domain/columns.ts';
import { key, temporaryFolder } from '../support/temporary-store.ts';

it('makes room for what firms stand in and for reports, and gives what lies here no leader', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  migrate(database, migrations.slice(0, 7), () => undefined);
  database
    .prepare(`INSERT INTO enterprise(id, name, seq, fv, row_no) VALUES ('firm-1', '示例公司', 7, '{}', 9)`)
    .run();
  const overlay = database.prepare('INSERT INTO sx_overlay(tbl, pk, row, fv) VALUES (?, ?, ?, ?)');
  overlay.run('enterprise', 'firm-2', '{"id":"firm-2"}', '{}');
  overlay.run('issue', 'issue-2', '{"id":"issue-2"}', '{}');

  migrate(database, migrations, () => undefined);

  expect(database.prepare('SELECT name, leader_id FROM enterprise').get()).toEqual({
    name: '示例公司',
    leader_id: null,
  });
  const rows = database.prepare('SELECT row FROM sx_overlay ORDER BY pk').pluck().all() as string[];
  expect(rows.map((row) => JSON.parse(row))).toEqual([
    { id: 'firm-2', industryCode: null, leaderId: null, standingBasis: null },
    { id: 'issue-2', leaderId: null, needsCheck: null },
  ]);
  const tables = ['enterprise', 'issue', 'office_setting', 'enterprise_event', 'report_archive'] as const;
  for (const table of tables) {
    const found = database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[];
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(columnsOf(table).map(({ name }) => name)));
  }
});
