import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { fromColumns } from '#shared/domain/columns.ts';
import { key, temporaryFolder } from '../support/temporary-store.ts';

it('gives issues that lie here already an empty course, also those that are still to be sent', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  migrate(database, migrations.slice(0, 5), () => undefined);
  database
    .prepare(
      `INSERT INTO issue(id, title, state, rev, assist_unit_ids, seq, fv, row_no)
       VALUES ('issue-1', '续贷困难', 'in_progress', 4, '[]', 7, '{}', 9)`,
    )
    .run();
  database
    .prepare(
      `INSERT INTO sx_overlay(tbl, pk, row, fv) VALUES
         ('issue', 'issue-2', '{"id":"issue-2","title":"招工困难","issueNo":null}', '{}'),
         ('visit', 'visit-1', '{"id":"visit-1"}', '{}')`,
    )
    .run();

  migrate(database, migrations.slice(0, 6), () => undefined);

  const found = database.prepare('SELECT * FROM issue').get() as Record<string, string | number | null>;
  expect(fromColumns('issue', found)).toMatchObject({
    title: '续贷困难',
    rev: 4,
    pauses: [],
    nodes: [],
    oversight: [],
    channelChanges: [],
    proposal: null,
    extensionDays: 0,
    escalationLevel: 0,
    isDesignated: false,
  });
  const overlays = database.prepare('SELECT pk, row FROM sx_overlay ORDER BY pk').all() as {
    pk: string;
    row: string;
  }[];
  expect(overlays.map(({ pk, row }) => [pk, JSON.parse(row)])).toEqual([
    [
      'issue-2',
      {
        id: 'issue-2',
        title: '招工困难',
        issueNo: null,
        pauses: [],
        channelChanges: [],
        nodes: [],
        oversight: [],
        extensionDays: 0,
        extensionCount: 0,
        isDesignated: false,
        urgeCount: 0,
        escalationLevel: 0,
      },
    ],
    ['visit-1', { id: 'visit-1' }],
  ]);
});
