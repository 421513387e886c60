import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Role, roles } from '#shared/domain/role.ts';
import {
  enterpriseScopes,
  heldScopes,
  issueScopes,
  reportScopes,
  scopesOfPerson,
  visitScopes,
} from '#shared/domain/scopes.ts';
import { consulted } from '../workflow/support/office.ts';

const unlisted = { chainCode: null, doublingFrom: null, leaderId: null };
const firm = { districtCode: '370699', commissionerId: 'lin', ...unlisted };
const held = (role: Role, where: object = {}) =>
  scopesOfPerson({
    id: 'lin',
    grants: [{ role, districtCode: null, panelCode: null, unitId: null, ...where }],
  });
const here = { districtCode: '370699' };

it('puts a firm where its district and its commissioner see it', () => {
  expect(enterpriseScopes(firm)).toEqual(['city', 'firms:370699', 'user:lin']);
  expect(enterpriseScopes({ ...firm, commissionerId: null })).toEqual(['city', 'firms:370699']);
});

it('puts a visit where the district, the visitor and the commissioner see it', () => {
  expect(visitScopes({ leadVisitorId: 'lin' }, firm)).toEqual(['city', 'district:370699', 'user:lin']);
  expect(visitScopes({ leadVisitorId: 'mu' }, firm)).toEqual([
    'city',
    'district:370699',
    'user:mu',
    'user:lin',
  ]);
});

const nobodys = {
  panelCode: null,
  leadUnitId: null,
  assistUnitIds: [],
  isConfidential: false,
  consultations: [],
};

it('puts an issue also where its panel and every unit at work see it', () => {
  const issue = {
    reporterId: 'mu',
    districtCode: '370699',
    panelCode: 'finance',
    leadUnitId: 'unit-a',
    assistUnitIds: ['unit-b', 'unit-a'],
    isConfidential: false,
    consultations: [],
  };
  expect(issueScopes(issue, firm)).toEqual([
    'city',
    'district:370699',
    'user:mu',
    'user:lin',
    'panel:finance',
    'unit:unit-a',
    'unit:unit-b',
  ]);
  const asked = [
    consulted('expert-a', 'asked'),
    consulted('expert-b', 'declined'),
    consulted('expert-a', 'given'),
  ];
  const confidential = { ...issue, isConfidential: true, consultations: asked };
  expect(issueScopes(confidential, firm).slice(4, 6)).toEqual(['panel_lead:finance', 'named:expert-a']);
  expect(issueScopes({ ...issue, districtCode: '370602' }, firm).slice(1, 3)).toEqual([
    'district:370699',
    'district:370602',
  ]);
  const unrouted = { ...issue, panelCode: null, leadUnitId: null, assistUnitIds: [] };
  expect(issueScopes(unrouted, firm)).toEqual(['city', 'district:370699', 'user:mu', 'user:lin']);
});

it('opens to a person what the roles open, reference data to everyone, and what became of their own work', () => {
  const everybody = ['ref', 'own:lin'];
  expect(held('commissioner', here)).toEqual([...everybody, 'firms:370699', 'user:lin']);
  expect(held('panel_lead', { panelCode: 'finance', ...here })).toEqual([
    ...everybody,
    'panel:finance',
    'panel_lead:finance',
  ]);
  expect(held('expert', { panelCode: 'finance' })).toEqual([...everybody, 'panel:finance', 'named:lin']);
  expect(held('expert')).toEqual(everybody);
  expect(held('handler', { unitId: 'unit-a', ...here })).toEqual([...everybody, 'unit:unit-a']);
  expect(held('unit_head')).toEqual(everybody);
});

it('opens to supervisors what waits for them: of their district, or of the whole city', () => {
  const district = ['firms:370699', 'district:370699', 'held:370699'];
  expect(held('dispatcher', here)).toEqual(['ref', 'own:lin', ...district]);
  expect(held('inspector', here)).toEqual(['ref', 'own:lin', ...district]);
  expect(held('dispatcher')).toEqual(['ref', 'own:lin', 'city', 'held:city']);
});

it('shows held work to its author, its queue and the city', () => {
  expect(heldScopes({ authorId: 'mu', queue: '370699' })).toEqual(['own:mu', 'held:370699', 'held:city']);
  expect(heldScopes({ authorId: 'mu', queue: 'city' })).toEqual(['own:mu', 'held:city']);
});

it('shows administrators no content, whatever else stands in their grant', () => {
  for (const role of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
    expect(held(role, { districtCode: '370699', panelCode: 'finance', unitId: 'unit-a' })).toEqual([
      'ref',
      'own:lin',
      // Auditors see who looked at a number, never the number.
      ...(role === 'auditadmin' ? ['audit'] : []),
    ]);
  }
});

it('never lets one district’s grant see another district’s rows', () => {
  const elsewhere = {
    districtCode: '370602',
    commissionerId: 'yu',
    chainCode: 'food',
    doublingFrom: '2026-01-01',
    leaderId: 'yu',
  };
  const rows = [
    ...enterpriseScopes(elsewhere),
    ...visitScopes({ leadVisitorId: 'yu' }, elsewhere),
    ...issueScopes({ reporterId: 'yu', districtCode: '370602', ...nobodys }, elsewhere),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...roles), (role) => {
      const scopes = held(role, { districtCode: '370699' });
      expect(scopes.filter((scope) => rows.includes(scope))).toEqual([]);
    }),
  );
});

it('names each scope once', () => {
  const grant = { role: 'commissioner', districtCode: '370699', panelCode: null, unitId: null } as const;
  expect(scopesOfPerson({ id: 'lin', grants: [grant, { ...grant, role: 'inspector' }] })).toEqual([
    'ref',
    'own:lin',
    'firms:370699',
    'user:lin',
    'district:370699',
    'held:370699',
  ]);
});

it('puts a firm of a chain, of the plan or with a leader also where the offices and the leader see it', () => {
  const listed = { ...firm, chainCode: 'food', doublingFrom: '2026-01-01', leaderId: 'zhou' };
  const offices = [
    'chain:food',
    'chains:city',
    'chains:370699',
    'doubling:city',
    'doubling:370699',
    'led:zhou',
  ];
  expect(enterpriseScopes(listed).slice(3)).toEqual(offices);
  expect(visitScopes({ leadVisitorId: 'lin' }, listed).slice(3)).toEqual(offices);
  const issue = { reporterId: 'lin', districtCode: '370699', ...nobodys };
  expect(issueScopes(issue, listed).slice(3)).toEqual(offices);
  expect(issueScopes({ ...issue, isConfidential: true }, listed).slice(3)).toEqual(['led:zhou']);
});

it('opens to the offices their lists, to a leader their own firms, to a chain chief the chain', () => {
  const opened = (...args: Parameters<typeof held>) => held(...args).slice(2);
  expect(opened('chain_office', { chainCode: 'food' })).toEqual(['chain:food']);
  expect(opened('chain_office')).toEqual(['chains:city']);
  expect(opened('chain_office', here)).toEqual(['chains:370699']);
  expect(opened('doubling_office')).toEqual(['doubling:city']);
  expect(opened('doubling_office', here)).toEqual(['doubling:370699']);
  expect(opened('leader')).toEqual(['led:lin']);
  expect(opened('leader', { chainCode: 'food' })).toEqual(['led:lin', 'chain:food']);
  expect(opened('leader', here)).toEqual(['led:lin', 'firms:370699', 'district:370699']);
});

it('puts a report where the whole of what it is about is seen', () => {
  expect(reportScopes({ districtCode: '370699' })).toEqual(['city', 'district:370699']);
  expect(reportScopes({ districtCode: null })).toEqual(['city']);
});
