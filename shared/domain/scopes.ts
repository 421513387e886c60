import type { Enterprise } from './enterprise.ts';
import type { Issue } from './issue.ts';
import type { RoleGrant } from './role.ts';
import type { Visit } from './visit.ts';

/**
 * A scope is a named set of rows that a device may hold: `ref`, `city`, `firms:<district>`,
 * `district:<district>`, `panel:<code>`, `unit:<id>`, `user:<person>`.
 */
export type ScopeName = string;

export const referenceScopes: readonly ScopeName[] = ['ref'];

const user = (id: string | null): ScopeName[] => (id === null ? [] : [`user:${id}`]);

export function enterpriseScopes(firm: Pick<Enterprise, 'districtCode' | 'commissionerId'>): ScopeName[] {
  return ['city', `firms:${firm.districtCode}`, ...user(firm.commissionerId)];
}

export function visitScopes(
  visit: Pick<Visit, 'leadVisitorId'>,
  firm: Pick<Enterprise, 'districtCode' | 'commissionerId'>,
): ScopeName[] {
  const people = new Set([...user(visit.leadVisitorId), ...user(firm.commissionerId)]);
  return ['city', `district:${firm.districtCode}`, ...people];
}

/** The scopes of an issue and of every event of its history. */
export function issueScopes(
  issue: Pick<Issue, 'reporterId' | 'panelCode' | 'leadUnitId' | 'assistUnitIds'>,
  firm: Pick<Enterprise, 'districtCode' | 'commissionerId'>,
): ScopeName[] {
  const people = new Set([...user(issue.reporterId), ...user(firm.commissionerId)]);
  const units = new Set([...(issue.leadUnitId === null ? [] : [issue.leadUnitId]), ...issue.assistUnitIds]);
  return [
    'city',
    `district:${firm.districtCode}`,
    ...people,
    ...(issue.panelCode === null ? [] : [`panel:${issue.panelCode}`]),
    ...[...units].map((id) => `unit:${id}`),
  ];
}

function scopesOfGrant(grant: RoleGrant, personId: string): ScopeName[] {
  switch (grant.role) {
    case 'commissioner':
      return grant.districtCode === null ? ['city'] : [`firms:${grant.districtCode}`, `user:${personId}`];
    case 'panel_lead':
    case 'expert':
      return grant.panelCode === null ? [] : [`panel:${grant.panelCode}`];
    case 'handler':
    case 'unit_head':
      return grant.unitId === null ? [] : [`unit:${grant.unitId}`];
    case 'sysadmin':
    case 'secadmin':
    case 'auditadmin':
      return [];
    default:
      return grant.districtCode === null
        ? ['city']
        : [`firms:${grant.districtCode}`, `district:${grant.districtCode}`];
  }
}

/** Every scope a person may hold: reference data, and what each role opens. Administrators see no content. */
export function scopesOfPerson(person: { id: string; grants: readonly RoleGrant[] }): ScopeName[] {
  return [...new Set(['ref', ...person.grants.flatMap((grant) => scopesOfGrant(grant, person.id))])];
}
