import { expect, it } from 'vitest';
import { hasRole, hasRoleAnywhere, inDistrict, type Place } from '#shared/domain/actor.ts';
import type { RoleGrant } from '#shared/domain/role.ts';

const grant = (role: RoleGrant['role'], where: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  districtCode: null,
  panelCode: null,
  unitId: null,
  ...where,
});
const place: Place = {
  ...inDistrict('370699'),
  panelCode: 'finance',
  unitIds: ['unit-a', 'unit-b'],
};
const id = 'lin';
const may = (role: RoleGrant, at = place) => hasRole({ id, grants: [role] }, [role.role], at);

it('measures district roles by the district, and a city-wide grant by nothing', () => {
  expect(may(grant('dispatcher', { districtCode: '370699' }))).toBe(true);
  expect(may(grant('dispatcher', { districtCode: '370602' }))).toBe(false);
  expect(may(grant('dispatcher'))).toBe(true);
});

it('measures panel roles by the panel alone', () => {
  expect(may(grant('panel_lead', { panelCode: 'finance', districtCode: '370602' }))).toBe(true);
  expect(may(grant('panel_lead', { panelCode: 'legal', districtCode: '370699' }))).toBe(false);
  expect(may(grant('expert'))).toBe(false);
  expect(may(grant('expert'), inDistrict('370699'))).toBe(false);
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
  expect(hasRole({ id, grants }, ['dispatcher'], place)).toBe(false);
  expect(hasRole({ id, grants }, ['dispatcher', 'commissioner'], place)).toBe(true);
  expect(hasRole({ id, grants }, [], place)).toBe(false);
  expect(hasRoleAnywhere({ grants }, ['dispatcher'])).toBe(true);
  expect(hasRoleAnywhere({ grants }, ['expert'])).toBe(false);
});

it('measures the chain offices by the chain, the doubling offices by the plan', () => {
  const inChain: Place = { ...place, chainCode: 'food' };
  expect(may(grant('chain_office', { chainCode: 'food' }), inChain)).toBe(true);
  expect(may(grant('chain_office', { chainCode: 'wine' }), inChain)).toBe(false);
  expect(may(grant('chain_office', { districtCode: '370699' }), inChain)).toBe(true);
  expect(may(grant('chain_office', { districtCode: '370602' }), inChain)).toBe(false);
  expect(may(grant('chain_office'))).toBe(false);
  expect(may(grant('doubling_office'))).toBe(false);
  const doubling: Place = { ...place, isDoubling: true };
  expect(may(grant('doubling_office'), doubling)).toBe(true);
  expect(may(grant('doubling_office', { districtCode: '370602' }), doubling)).toBe(false);
});

it('measures a leader by the firms that are linked to them, a chain chief by the chain', () => {
  expect(may(grant('leader'))).toBe(false);
  expect(may(grant('leader'), { ...place, leaderId: 'lin' })).toBe(true);
  expect(may(grant('leader'), { ...place, leaderId: 'mu' })).toBe(false);
  expect(may(grant('leader', { chainCode: 'food' }), { ...place, chainCode: 'food' })).toBe(true);
  expect(may(grant('leader', { chainCode: 'food' }), { ...place, chainCode: 'wine' })).toBe(false);
  expect(may(grant('leader', { districtCode: '370699' }))).toBe(true);
});
