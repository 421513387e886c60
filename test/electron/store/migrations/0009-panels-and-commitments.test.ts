import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#electron/store/connect.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/list.ts';
import { columnsOf } from '#shared/domain/columns.ts';
import { key, temporaryFolder } from '../support/temporary-store.ts';

it('makes room for what leads keep and what was promised; the members that lie here were set by nobody', () => {
  const database = connect(join(temporaryFolder(), 'desk.db'), key);
  migrate(database, migrations.slice(0, 8), () => undefined);
  database
    .prepare(`INSERT INTO expert(id, name, seq, fv, row_no) VALUES ('expert-1', '演示专家', 7, '{}', 9)`)
    .run();

  migrate(database, migrations, () => undefined);

  expect(database.prepare('SELECT name, set_by_id, received_at FROM expert').get()).toEqual({
    name: '演示专家',
    set_by_id: null,
    received_at: null,
  });
  for (const table of ['expert', 'panel_checklist', 'commitment', 'saved_view', 'visit'] as const) {
    const found = database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[];
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(columnsOf(table).map(({ name }) => name)));
  }
});
