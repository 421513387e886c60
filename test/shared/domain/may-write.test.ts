import { expect, test } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import {
  mayAssignFirm,
  mayCreateEnterprise,
  mayCreateIssue,
  mayCreateVisit,
  mayEditEnterprise,
  mayEditIssue,
  mayEditVisit,
  standingKindsOf,
} from '#shared/domain/may-write.ts';
import { type Role, type RoleGrant, roles } from '#shared/domain/role.ts';
import { firm as unlisted } from '../../hub/support/records.ts';

const of = (commissionerId: string | null, districtCode = '370699', rest: Partial<Enterprise> = {}) => ({
  id: 'firm',
  ...unlisted({ districtCode, commissionerId, chainCode: null, chainRole: null, ...rest }),
});
const firm = of(null);
const someone = (
  role: Role,
  districtCode: string | null = '370699',
  where: Partial<RoleGrant> = {},
): Actor => ({
  id: 'someone',
  name: '某人',
  unitId: 'unit',
  grants: [{ role, districtCode, panelCode: null, unitId: null, ...where }],
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

test('nobody opens a colleague’s firm to leaders and the offices of lists', () => {
  const theirs = of('somebody else', '370699');
  const led = { ...theirs, leaderId: 'zhou' };
  const maker = someone('commissioner');
  expect(mayEditEnterprise(maker, theirs, { ...theirs, address: '别处' })).toBe(true);
  for (const after of [led, { ...theirs, chainCode: 'food', chainRole: 'member' as const }])
    expect(mayEditEnterprise(maker, theirs, after)).toBe(false);
  expect(mayEditEnterprise(someone('dispatcher'), theirs, led)).toBe(true);
  const mine = of(maker.id, '370699');
  expect(mayEditEnterprise(maker, mine, { ...mine, leaderId: 'zhou' })).toBe(true);
  expect(standingKindsOf(maker, theirs)).toEqual(['tag', 'industry']);
  expect(standingKindsOf(maker, mine)).toEqual(['chain', 'doubling', 'tag', 'leader', 'industry']);
});

test('a chain office keeps who stands in its chains, and nothing else of a firm', () => {
  const inFood = of(null, '370699', { chainCode: 'food', chainRole: 'member' });
  const inWine = of(null, '370699', { chainCode: 'wine', chainRole: 'member' });
  const food = someone('chain_office', null, { chainCode: 'food' });
  expect(mayEditEnterprise(food, firm, inFood)).toBe(true);
  expect(mayEditEnterprise(food, inFood, firm)).toBe(true);
  expect(mayEditEnterprise(food, inWine, inFood)).toBe(false);
  expect(mayEditEnterprise(food, inFood, inWine)).toBe(false);
  expect(mayEditEnterprise(food, inFood, { ...firm, address: '别处' })).toBe(false);
  expect(mayEditEnterprise(food, inFood, { ...inFood, doublingFrom: '2026-01-01' })).toBe(false);
  const all = someone('chain_office', null);
  expect(mayEditEnterprise(all, inWine, inFood)).toBe(true);
  expect(mayEditEnterprise(someone('chain_office', '370602'), firm, inFood)).toBe(false);
  expect(mayEditEnterprise(all, firm, firm)).toBe(false);
});

test('a doubling office keeps who is in the plan of its district', () => {
  const inPlan = of(null, '370699', { doublingFrom: '2026-01-01' });
  expect(mayEditEnterprise(someone('doubling_office', null), firm, inPlan)).toBe(true);
  expect(mayEditEnterprise(someone('doubling_office', '370602'), firm, inPlan)).toBe(false);
  expect(mayEditEnterprise(someone('doubling_office', null), firm, { ...inPlan, leaderId: 'zhou' })).toBe(
    false,
  );
});
