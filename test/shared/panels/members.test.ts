import { expect, it } from 'vitest';
import type { Expert } from '#shared/domain/expert.ts';
import { isInOffice, isWaiting, membersInForce, untrueMemberField } from '#shared/panels/members.ts';

const row = (id: string, changes: Partial<Expert> = {}): Expert => ({
  id,
  panelCode: 'finance',
  personId: 'lin',
  name: '林',
  unitName: '',
  title: '',
  specialities: [],
  validFrom: null,
  validTo: null,
  conflicts: [],
  setById: null,
  receivedAt: null,
  setAt: null,
  ...changes,
});
const set = (id: string, receivedAt: string | null, changes: Partial<Expert> = {}): Expert =>
  row(id, { setById: 'lead', receivedAt, ...changes });

const ids = (rows: readonly Expert[]) => membersInForce(rows).map(({ id }) => id);

it('lets what the hub received last of a person in a panel be in force, and what waits not yet', () => {
  const first = row('first');
  const [early, late] = [set('early', '2026-11-01T00:00:00.000Z'), set('late', '2026-11-02T00:00:00.000Z')];
  expect(ids([late, first, early])).toEqual(['late']);
  const together = { receivedAt: '2026-11-03T00:00:00.000Z' };
  const [second, last] = ['2026-11-02T10:00:00.000Z', '2026-11-02T09:00:00.000Z'].map((setAt, index) =>
    set(`together ${index}`, together.receivedAt, { setAt }),
  );
  expect(ids([first, ...(second && last ? [second, last] : [])])).toEqual(['together 0']);
  expect(ids([first, set('waits', null)])).toEqual(['first']);
  expect([first, early, set('waits', null)].map(isWaiting)).toEqual([false, false, true]);
});

it('keeps the seats of two panels and of people without an account apart', () => {
  expect(
    ids([
      row('a'),
      row('b', { panelCode: 'legal' }),
      row('c', { personId: null, name: '甲' }),
      row('d', { personId: null, name: '乙' }),
      set('e', '2026-11-01T00:00:00.000Z', { personId: null, name: '甲' }),
    ]),
  ).toEqual(['a', 'b', 'e', 'd']);
});

it('counts both ends of a term in', () => {
  const term = { validFrom: '2026-11-01', validTo: '2026-11-30' };
  expect(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => isInOffice(term, day)),
  ).toEqual([false, true, true, false]);
});

it('says which field of a membership is not so', () => {
  const grant = { role: 'expert' as const, districtCode: null, panelCode: 'finance', unitId: null };
  const person = { name: '林', grants: [grant] };
  expect(untrueMemberField(row('a'), person)).toBeNull();
  expect(untrueMemberField(row('a', { personId: null }), null)).toBeNull();
  expect(untrueMemberField(row('a'), null)).toBe('personId');
  expect(untrueMemberField(row('a', { panelCode: 'legal' }), person)).toBe('personId');
  expect(untrueMemberField(row('a', { name: '另一人' }), person)).toBe('name');
  const backwards = { validFrom: '2026-11-02', validTo: '2026-11-01' };
  expect(untrueMemberField(row('a', backwards), person)).toBe('validTo');
});
