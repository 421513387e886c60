import { expect, it } from 'vitest';
import { columnsOf, fromColumns, toColumns } from '#shared/domain/columns.ts';
import { firmRow, issueRow } from '../../electron/store/support/feed.ts';

it('gives back what went in', () => {
  const firm = firmRow('firm', { tags: [{ code: '专精特新', validFrom: null, validTo: '2027-01-01' }] });
  expect(fromColumns('enterprise', { ...toColumns('enterprise', firm), id: 'firm' })).toEqual(firm);
  const issue = issueRow('issue', { isConfidential: true, rev: 3, isContacted: null, assistUnitIds: ['u'] });
  expect(fromColumns('issue', { ...toColumns('issue', issue), id: 'issue' })).toEqual(issue);
});

it('turns only what is given, and nothing that the record does not know', () => {
  expect(toColumns('enterprise', { districtCode: '370699', colour: 'red' })).toEqual({
    district_code: '370699',
  });
  expect(columnsOf('issue_event').map(({ name }) => name)).toContain('authored_at');
});

it('finds a place for values of a kind it did not expect, so that one row cannot hold up a page', () => {
  const odd = { id: 'firm', name: 7, isUsccConfirmed: 'yes', tags: null, contacts: undefined };
  expect(toColumns('enterprise', odd)).toEqual({
    name: '7',
    is_uscc_confirmed: 0,
    tags: null,
    contacts: null,
  });
  expect(toColumns('issue', { id: 'issue', rev: 1.5 })).toEqual({ rev: null });
});
