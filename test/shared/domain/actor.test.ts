import { expect, it } from 'vitest';
import { hasRole, hasRoleAnywhere } from '#shared/domain/actor.ts';
import type { RoleGrant } from '#shared/domain/role.ts';

const grant = (role: RoleGrant['role'], where: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  districtCode: null,
  panelCode: null,
  unitId: null,
  ...where,
});
const place = { districtCode: '370699', panelCode: 'finance', unitIds: ['unit-a', 'unit-b'] };
const may = (role: RoleGrant, at = place) => hasRole({ grants: [role] }, [role.role], at);

it('measures district roles by the district, and a city-wide grant by nothing', () => {
  expect(may(grant('dispatcher', { districtCode: '370699' }))).toBe(true);
  expect(may(grant('dispatcher', { districtCode: '370602' }))).toBe(false);
  expect(may(grant('dispatcher'))).toBe(true);
});

it('measures panel roles by the panel alone', () => {
  expect(may(grant('panel_lead', { panelCode: 'finance', districtCode: '370602' }))).toBe(true);
  expect(may(grant('panel_lead', { panelCode: 'legal', districtCode: '370699' }))).toBe(false);
  expect(may(grant('expert'))).toBe(false);
  const unrouted = { districtCode: '370699', panelCode: null, unitIds: [] };
  expect(hasRole({ grants: [grant('expert')] }, ['expert'], unrouted)).toBe(false);
});

it('measures unit roles by the units at work', () => {
  expect(may(grant('handler', { unitId: 'unit-b' }))).toBe(true);
  expect(may(grant('handler', { unitId: 'unit-c' }))).toBe(false);
  expect(may(grant('unit_head'))).toBe(false);
});

it('asks for one of the roles, held in that place itself', () => {
  const grants = [
    grant('dispatcher', { districtCode: '370602' }),
    grant('commissioner', { districtCode: '370699' }),
  ];
  expect(hasRole({ grants }, ['dispatcher'], place)).toBe(false);
  expect(hasRole({ grants }, ['dispatcher', 'commissioner'], place)).toBe(true);
  expect(hasRole({ grants }, [], place)).toBe(false);
  expect(hasRoleAnywhere({ grants }, ['dispatcher'])).toBe(true);
  expect(hasRoleAnywhere({ grants }, ['expert'])).toBe(false);
});
