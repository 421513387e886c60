import { type Actor, hasRole } from '#shared/domain/actor.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { Visit } from '#shared/domain/visit.ts';

const inDistrict = (districtCode: string) => ({ districtCode, panelCode: null, unitIds: [] });

/** Commissioners, dispatchers and system administrators keep the firms of their district. */
export function mayWriteEnterprise(actor: Actor, firm: Pick<Enterprise, 'districtCode'>): boolean {
  return hasRole(actor, ['commissioner', 'dispatcher', 'sysadmin'], inDistrict(firm.districtCode));
}

/** A visit is written by the commissioner who led it, in the firm's district. */
export function mayCreateVisit(
  actor: Actor,
  visit: Pick<Visit, 'leadVisitorId'>,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  return visit.leadVisitorId === actor.id && hasRole(actor, ['commissioner'], inDistrict(firm.districtCode));
}

export function mayEditVisit(
  actor: Actor,
  visit: Pick<Visit, 'leadVisitorId'>,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  return mayCreateVisit(actor, visit, firm) || hasRole(actor, ['dispatcher'], inDistrict(firm.districtCode));
}

/** An issue is written by its reporter, a commissioner of the firm's district. */
export function mayCreateIssue(
  actor: Actor,
  issue: Pick<Issue, 'reporterId'>,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  return issue.reporterId === actor.id && hasRole(actor, ['commissioner'], inDistrict(firm.districtCode));
}

export function mayEditIssue(
  actor: Actor,
  issue: Pick<Issue, 'reporterId'>,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  return mayCreateIssue(actor, issue, firm) || hasRole(actor, ['dispatcher'], inDistrict(firm.districtCode));
}
