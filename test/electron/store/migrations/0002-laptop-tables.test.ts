import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { toColumns } from '#shared/domain/columns.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { visit } from '../../../hub/support/records.ts';
import { firmRow, issueRow } from '../support/feed.ts';
import { key, temporaryFolder } from '../support/temporary-store.ts';

/** A row of every record; what is not given is empty, as after a pull from an older hub. */
const filled: Readonly<Partial<Record<TableName, object>>> = {
  org_unit: { name: '金融单位', aliases: ['金融办'] },
  person: { name: '林', grants: [] },
  enterprise: firmRow('enterprise-1', { name: '示例机械公司' }),
  visit: visit('enterprise-1'),
  issue: issueRow('issue-1', { state: 'in_progress', rev: 4 }),
};

/** The records of the first shape. */
const firstRecords = tableNames.slice(0, 8);

it('adds what the laptop keeps for itself, empty, and leaves every record as it was', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  migrate(database, migrations.slice(0, 1), () => undefined);
  for (const table of firstRecords) {
    const known = new Set(
      database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[],
    );
    const columns = Object.entries(toColumns(table, { ...filled[table] }));
    const values = {
      ...Object.fromEntries(columns.filter(([name]) => known.has(name))),
      id: `${table}-1`,
      seq: 7,
      fv: '{}',
      row_no: 9,
    };
    const names = Object.keys(values);
    database
      .prepare(`INSERT INTO ${table}(${names.join()}) VALUES (${names.map((name) => `:${name}`).join()})`)
      .run(values);
  }
  const rowsOf = (table: string) => database.prepare(`SELECT * FROM ${table}`).all();
  const named = () =>
    database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  const before = new Map(firstRecords.map((table) => [table, rowsOf(table)]));
  const first = named();

  migrate(database, migrations.slice(0, 2), () => undefined);
  for (const table of firstRecords) {
    expect(rowsOf(table)).toEqual(before.get(table));
    expect(rowsOf(table)).toMatchObject([{ id: `${table}-1`, seq: 7, row_no: 9 }]);
  }
  const added = named().filter((name) => !first.includes(name));
  expect(added.sort()).toEqual([
    'enterprise_pinyin',
    'local_number',
    'sx_member',
    'sx_meta',
    'sx_outbox',
    'sx_overlay',
    'sx_scope',
    'typed_command',
    'visit_draft',
  ]);
  for (const table of added) expect(rowsOf(table)).toEqual([]);
  expect(database.pragma('user_version', { simple: true })).toBe(2);
  database.close();
});
