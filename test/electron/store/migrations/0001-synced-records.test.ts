import { expect, it } from 'vitest';
import { columnsOf } from '#shared/domain/columns.ts';
import { tables } from '#shared/domain/tables.ts';
import { openStore } from '../support/temporary-store.ts';

it('has a column for every field of every record, in STRICT tables', () => {
  const db = openStore();
  for (const { name } of tables) {
    const found = db.all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(:name)', {
      name,
    });
    const types = { text: 'TEXT', integer: 'INTEGER', bool: 'INTEGER', json: 'TEXT' };
    const wanted = columnsOf(name).map((column) => ({ name: column.name, type: types[column.kind] }));
    const kept = [
      { name: 'id', type: 'TEXT' },
      { name: 'seq', type: 'INTEGER' },
      { name: 'fv', type: 'TEXT' },
      { name: 'row_no', type: 'INTEGER' },
      { name: 'crc', type: 'INTEGER' },
    ];
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(found.toSorted(byName)).toEqual([...kept, ...wanted].toSorted(byName));
  }
  const loose = db.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
  );
  expect(loose).toEqual([]);
});
