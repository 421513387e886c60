import { expect, test } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import {
  mayAssignFirm,
  mayCreateEnterprise,
  mayCreateIssue,
  mayCreateVisit,
  mayEditEnterprise,
  mayEditIssue,
  mayEditVisit,
} from '#shared/domain/may-write.ts';
import { type Role, roles } from '#shared/domain/role.ts';

const firm = { districtCode: '370699', commissionerId: null };
const of = (commissionerId: string | null, districtCode = '370699') => ({ districtCode, commissionerId });
const someone = (role: Role, districtCode: string | null = '370699'): Actor => ({
  id: 'someone',
  name: '某人',
  unitId: 'unit',
  grants: [{ role, districtCode, panelCode: null, unitId: null }],
});
const own = { leadVisitorId: 'someone', reporterId: 'someone' };
const foreign = { leadVisitorId: 'another', reporterId: 'another' };

test('only commissioners and dispatchers keep firms: administrators see no content, so they write none', () => {
  const keepers = ['commissioner', 'dispatcher'];
  expect(roles.filter((role) => mayCreateEnterprise(someone(role, null), firm))).toEqual(keepers);
  expect(roles.filter((role) => mayEditEnterprise(someone(role, null), firm, firm))).toEqual(keepers);
  expect(mayCreateEnterprise(someone('commissioner', '370602'), firm)).toBe(false);
});

test('visits and issues are made in one’s own name and district', () => {
  const makers = (row: typeof own) => roles.filter((role) => mayCreateVisit(someone(role), row, firm));
  expect(makers(own)).toEqual(['commissioner']);
  expect(makers(foreign)).toEqual([]);
  expect(mayCreateVisit(someone('commissioner', '370602'), own, firm)).toBe(false);
  expect(roles.filter((role) => mayCreateIssue(someone(role), own, firm))).toEqual(['commissioner']);
  expect(mayCreateIssue(someone('commissioner'), foreign, firm)).toBe(false);
});

test('a dispatcher of the district mends what others have written', () => {
  for (const mayEdit of [mayEditVisit, mayEditIssue]) {
    expect(mayEdit(someone('commissioner'), { ...own }, firm)).toBe(true);
    expect(mayEdit(someone('commissioner'), { ...foreign }, firm)).toBe(false);
    expect(mayEdit(someone('dispatcher'), { ...foreign }, firm)).toBe(true);
    expect(mayEdit(someone('dispatcher', '370602'), { ...foreign }, firm)).toBe(false);
  }
});

test('a firm moves only with somebody who keeps the firms of both districts', () => {
  const moved = of(null, '370602');
  expect(mayEditEnterprise(someone('commissioner'), firm, moved)).toBe(false);
  expect(mayEditEnterprise(someone('commissioner'), moved, firm)).toBe(false);
  expect(mayEditEnterprise(someone('commissioner', null), firm, moved)).toBe(true);
});

test('a commissioner takes no firm from a colleague, and the dispatcher of the district shares them out', () => {
  const [mine, theirs, nobodys] = [of('someone'), of('another'), of(null)];
  const maker = someone('commissioner');
  const cases = [
    [theirs, mine, false],
    [theirs, nobodys, false],
    [theirs, theirs, true],
    [nobodys, mine, true],
    [mine, theirs, true],
    [mine, nobodys, true],
    [null, mine, true],
    [null, nobodys, true],
    [null, theirs, true],
  ] as const;
  expect(cases.map(([before, after]) => mayAssignFirm(maker, before, after))).toEqual(
    cases.map(([, , isAllowed]) => isAllowed),
  );
  expect(cases.filter(([before, after]) => !mayAssignFirm(someone('dispatcher'), before, after))).toEqual([]);
  expect(mayAssignFirm(someone('dispatcher', '370602'), theirs, mine)).toBe(false);
  expect(mayEditEnterprise(maker, theirs, mine)).toBe(false);
  expect(mayCreateEnterprise(maker, theirs)).toBe(true);
});
