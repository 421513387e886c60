import { expect, test } from 'vitest';
import { chooseFirms } from '#electron/shells/demo/choose-firms.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { fakeFirms } from '../../../support/fake-firms.ts';

const [like] = fakeFirms(1);
const plain = { ...like, chainCode: null, chainRole: null, doublingFrom: null, doublingTo: null };
const firm = (id: string, changes: Partial<EnterpriseRow> = {}) =>
  ({ ...plain, id, name: id, ...changes }) as EnterpriseRow;
const chain = (id: string) => firm(id, { chainCode: 'automobile', chainRole: 'member' });
const doubling = (id: string, to = '2027-12-31') => firm(id, { doublingFrom: '2025-01-01', doublingTo: to });
const today = '2026-11-24';
const idsOf = (chosen: { firms: readonly EnterpriseRow[] }) => chosen.firms.map(({ id }) => id);

test('a list that has everything is enough: three of the fast channel, both kinds, and two others', () => {
  const list = [firm('n1'), firm('n2'), firm('n3'), chain('c1'), chain('c2'), chain('c3'), doubling('d1')];

  const chosen = chooseFirms(list, [...list, chain('elsewhere')], today);

  expect(idsOf(chosen)).toEqual(['c1', 'd1', 'c2', 'n1', 'n2']);
  expect(chosen.added).toBe(0);
});

test('the district fills up what the list lacks', () => {
  const chosen = chooseFirms([firm('n1')], [firm('n1'), firm('n2'), chain('c1'), doubling('d1')], today);

  expect(idsOf(chosen)).toEqual(['c1', 'd1', 'n1', 'n2']);
  expect(chosen.added).toBe(3);
});

test('with an empty list everybody comes from the district', () => {
  const chosen = chooseFirms(
    [],
    [firm('n1'), firm('n2'), firm('n3'), firm('n4'), firm('n5'), firm('n6')],
    today,
  );

  expect([idsOf(chosen).length, chosen.added]).toEqual([5, 5]);
});

test('a doubling plan that has ended makes no firm of the fast channel', () => {
  const chosen = chooseFirms([doubling('over', '2026-11-23'), doubling('last day', today)], [], today);

  expect(idsOf(chosen)).toEqual(['last day', 'over']);
});

test('no firms are no firms', () => {
  expect(chooseFirms([], [], today)).toEqual({ firms: [], added: 0 });
});
