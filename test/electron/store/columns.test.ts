import { expect, it } from 'vitest';
import { columnsOf, fromColumns, toColumns } from '#electron/store/columns.ts';
import { tables } from '#shared/domain/tables.ts';
import { firmRow, issueRow } from './support/feed.ts';
import { openStore } from './support/temporary-store.ts';

it('has a column for every field of every record, in STRICT tables', () => {
  const db = openStore();
  for (const { name } of tables) {
    const found = db.all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(:name)', {
      name,
    });
    const types = { text: 'TEXT', integer: 'INTEGER', bool: 'INTEGER', json: 'TEXT' };
    const wanted = columnsOf(name).map((column) => ({ name: column.name, type: types[column.kind] }));
    expect(found).toEqual([
      { name: 'id', type: 'TEXT' },
      ...wanted,
      { name: 'seq', type: 'INTEGER' },
      { name: 'fv', type: 'TEXT' },
      { name: 'row_no', type: 'INTEGER' },
    ]);
  }
  const loose = db.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
  );
  expect(loose).toEqual([]);
});

it('gives back what went in', () => {
  const firm = firmRow('firm', { tags: [{ code: '专精特新', validFrom: null, validTo: '2027-01-01' }] });
  expect(fromColumns('enterprise', toColumns('enterprise', firm))).toEqual(firm);
  const issue = issueRow('issue', { isConfidential: true, rev: 3, isContacted: null, assistUnitIds: ['u'] });
  expect(fromColumns('issue', toColumns('issue', issue))).toEqual(issue);
});

it('finds a place for values of a kind it did not expect, so that one row cannot hold up a page', () => {
  const odd = { id: 'firm', name: 7, isUsccConfirmed: 'yes', tags: null, contacts: undefined };
  expect(toColumns('enterprise', odd)).toMatchObject({
    name: '7',
    is_uscc_confirmed: 0,
    tags: null,
    contacts: null,
  });
  expect(toColumns('issue', { id: 'issue', rev: 1.5 })).toMatchObject({ rev: null });
});
