import { type Actor, hasRole, hasRoleAnywhere, inDistrict } from './actor.ts';
import type { Commitment } from './commitment.ts';
import type { Enterprise } from './enterprise.ts';
import { type StandingKind, standingKinds } from './enterprise-event.ts';
import type { Issue } from './issue.ts';
import type { Role } from './role.ts';
import type { SavedView } from './saved-view.ts';
import { handlingScopes, scopesOfPerson, supervisorRoles } from './scopes.ts';
import type { Visit } from './visit.ts';

type Kept = Pick<Enterprise, 'districtCode' | 'commissionerId'>;

/** Commissioners and dispatchers keep the firms of their district; administrators see no content. */
function keepsFirmsOf(actor: Actor, { districtCode }: Pick<Enterprise, 'districtCode'>): boolean {
  return hasRole(actor, ['commissioner', 'dispatcher'], inDistrict(districtCode));
}

/**
 * Whether `actor`, who keeps firms there, may let `firm` become `to` in who it is given to; `firm` null: it is new.
 * Whoever a firm is given to sees all its visits and issues, so a commissioner takes a firm from nobody else: a new
 * one, on which there is nothing to see yet, may be anybody's, a firm without a commissioner may get one, and one's
 * own may be handed on. The dispatcher of the district shares out its firms.
 */
export function mayAssignFirm(actor: Actor, firm: Kept | null, to: Kept): boolean {
  if (firm === null || firm.commissionerId === to.commissionerId) return true;
  if (hasRole(actor, ['dispatcher'], inDistrict(firm.districtCode))) return true;
  return firm.commissionerId === null || firm.commissionerId === actor.id;
}

export function mayCreateEnterprise(actor: Actor, firm: Kept): boolean {
  return keepsFirmsOf(actor, firm);
}

/** The fields of a firm that the office of a list keeps. */
const listFields = {
  chain_office: ['chainCode', 'chainRole', 'standingBasis'],
  doubling_office: ['doublingFrom', 'doublingTo', 'standingBasis'],
} as const satisfies Partial<Record<Role, readonly (keyof Enterprise)[]>>;

/** Chain offices keep who stands in their chains, doubling offices who is in the plan, and nothing else of a firm. */
function keepsList(actor: Actor, before: Enterprise, after: Enterprise): boolean {
  const changed = (Object.keys(after) as (keyof Enterprise)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const keeps = (role: keyof typeof listFields, firms: readonly Enterprise[]): boolean => {
    const fields: readonly string[] = listFields[role];
    const places = firms.map(({ districtCode, chainCode }) => ({
      ...inDistrict(districtCode),
      chainCode,
      isDoubling: true,
    }));
    return (
      changed.length > 0 &&
      changed.every((field) => fields.includes(field)) &&
      places.length > 0 &&
      places.every((place) => hasRole(actor, [role], place))
    );
  };
  const inChain = [before, after].filter(({ chainCode }) => chainCode !== null);
  return keeps('chain_office', inChain) || keeps('doubling_office', [before, after]);
}

/** The fields that open a firm, with all its visits and issues, to the offices of lists and to leaders. */
const opening = ['chainCode', 'chainRole', 'doublingFrom', 'doublingTo', 'leaderId'] as const;

/** Nobody opens a colleague's firm to others: its own commissioner does, or the dispatcher who shares the firms out. */
function mayOpenFirm(actor: Actor, before: Enterprise, after: Enterprise): boolean {
  if (opening.every((field) => before[field] === after[field])) return true;
  if (hasRole(actor, ['dispatcher'], inDistrict(before.districtCode))) return true;
  return before.commissionerId === null || before.commissionerId === actor.id;
}

/** Asked of the firm as it is and as it would be, so that nobody edits a firm into their district or their chain. */
export function mayEditEnterprise(actor: Actor, before: Enterprise, after: Enterprise): boolean {
  if (keepsList(actor, before, after)) return true;
  if (!keepsFirmsOf(actor, before) || !keepsFirmsOf(actor, after)) return false;
  return mayAssignFirm(actor, before, after) && mayOpenFirm(actor, before, after);
}

/** What of a firm's standing opens it to nobody. */
const closedKinds: readonly StandingKind[] = ['tag', 'industry'];

/** What of the standing of a firm `actor` keeps: all of it with the firm, or the list of an office. */
export function standingKindsOf(actor: Actor, firm: Enterprise): readonly StandingKind[] {
  const entered: Enterprise = { ...firm, chainRole: firm.chainRole === null ? 'member' : null };
  const inPlan: Enterprise = { ...firm, doublingTo: firm.doublingTo === null ? '2200-12-31' : null };
  if (keepsFirmsOf(actor, firm)) {
    const mayOpen = mayOpenFirm(actor, firm, entered);
    return standingKinds.filter((kind) => (mayOpen ? kind !== 'commissioner' : closedKinds.includes(kind)));
  }
  return [
    ...(keepsList(actor, firm, entered) ? (['chain'] as const) : []),
    ...(keepsList(actor, firm, inPlan) ? (['doubling'] as const) : []),
  ];
}

/** A firm that was recorded by mistake is deleted by the dispatcher of its district. */
export function mayDeleteEnterprise(actor: Actor, firm: Kept): boolean {
  return hasRole(actor, ['dispatcher'], inDistrict(firm.districtCode));
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

/** A promise is written down by whoever made it, in the firm's district. */
export function mayCreateCommitment(
  actor: Actor,
  { madeById }: Pick<Commitment, 'madeById'>,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  return mayCreateVisit(actor, { leadVisitorId: madeById }, firm);
}

/** What became of it is written by whoever made it, by the firm's commissioner of today, or by the dispatcher. */
export function mayEditCommitment(
  actor: Actor,
  { madeById }: Pick<Commitment, 'madeById'>,
  firm: Kept,
): boolean {
  const isOwn = [madeById, firm.commissionerId].includes(actor.id);
  const roles: readonly Role[] = isOwn ? ['commissioner', 'dispatcher'] : ['dispatcher'];
  return hasRole(actor, roles, inDistrict(firm.districtCode));
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

/** What a file is attached to. */
export type AttachmentOwner =
  | { readonly table: 'visit'; readonly row: Pick<Visit, 'leadVisitorId'> }
  | {
      readonly table: 'issue';
      readonly row: Pick<Issue, 'reporterId'> & Parameters<typeof handlingScopes>[0];
    };

/** A file is added by whoever may edit what it belongs to, and to an issue also by those who handle it. */
export function mayAttach(
  actor: Actor,
  { table, row }: AttachmentOwner,
  firm: Pick<Enterprise, 'districtCode'>,
): boolean {
  if (table === 'visit') return mayEditVisit(actor, row, firm);
  const open = scopesOfPerson(actor);
  return mayEditIssue(actor, row, firm) || handlingScopes(row).some((scope) => open.includes(scope));
}

/** Held work of a queue, a district's code or `city`, is decided by the supervisors of that place. */
export function mayDecideHeld(actor: Actor, queue: string): boolean {
  return hasRole(actor, supervisorRoles, inDistrict(queue));
}

/** The office's calendar and rules are set by its system administrators, who see no firm and no issue. */
export function mayRuleOffice(actor: Pick<Actor, 'grants'>): boolean {
  return hasRoleAnywhere(actor, ['sysadmin']);
}

/** Whether `actor` supervises a district, or with null the whole city. */
export function maySupervise(actor: Pick<Actor, 'grants'>, districtCode: string | null): boolean {
  return actor.grants.some(
    (grant) =>
      supervisorRoles.includes(grant.role) &&
      (grant.districtCode === null || grant.districtCode === districtCode),
  );
}

/** Who talks to firms may look at a contact's whole number; each look is written down. */
export function mayReveal(actor: Pick<Actor, 'grants'>): boolean {
  return hasRoleAnywhere(actor, ['commissioner', 'dispatcher', 'callback_agent', 'inspector']);
}

/** The members of a panel, and what it asks, are kept by its lead. */
export function mayKeepPanel(actor: Pick<Actor, 'grants'>, panelCode: string): boolean {
  return actor.grants.some((grant) => grant.role === 'panel_lead' && grant.panelCode === panelCode);
}

/** Anybody keeps views for themselves; whoever supervises a place shares them with it. */
export function mayKeepView(
  actor: Pick<Actor, 'id' | 'grants'>,
  { ownerId, isShared, districtCode }: Pick<SavedView, 'ownerId' | 'isShared' | 'districtCode'>,
): boolean {
  return ownerId === actor.id && (!isShared || maySupervise(actor, districtCode));
}

/** What the plan has reached is recorded by whoever supervises the whole city. */
export function mayRecordPlan(actor: Pick<Actor, 'grants'>): boolean {
  return maySupervise(actor, null);
}
