import type { Commitment } from './commitment.ts';
import type { Disclosure } from './disclosure.ts';
import type { Enterprise } from './enterprise.ts';
import type { Held } from './held.ts';
import type { Issue } from './issue.ts';
import type { ReportArchive } from './report-archive.ts';
import type { Role, RoleGrant } from './role.ts';
import type { SavedView } from './saved-view.ts';
import type { Visit } from './visit.ts';

/**
 * A scope is a named set of rows that a device may hold: `ref`, `city`, `firms:<district>`, `district:<district>`,
 * `chain:<code>`, `chains:<district>` and `chains:city`, `doubling:<district>` and `doubling:city`, `led:<person>` for
 * the firms that are linked to a leader, `panel:<code>`, `panel_lead:<code>`, `unit:<id>`, `named:<person>` for experts
 * who were asked, `user:<person>`, `own:<person>` for what became of one's own work, `audit` for auditors, `held:<district>` and `held:city`
 * for what waits for a supervisor's decision.
 */
export type ScopeName = string;

export const referenceScopes: readonly ScopeName[] = ['ref'];

const user = (id: string | null): ScopeName[] => (id === null ? [] : [`user:${id}`]);

/** What decides who sees a firm, and what hangs on it. */
type Seen = Pick<Enterprise, 'districtCode' | 'commissionerId' | 'chainCode' | 'doublingFrom' | 'leaderId'>;

const placesOf = (name: string, districtCode: string): ScopeName[] => [
  `${name}:city`,
  `${name}:${districtCode}`,
];

/** Of the chain and doubling offices; who left the plan stays in their sight, for its history. */
function officeScopes({ chainCode, doublingFrom, districtCode }: Seen): ScopeName[] {
  return [
    ...(chainCode === null ? [] : [`chain:${chainCode}`, ...placesOf('chains', districtCode)]),
    ...(doublingFrom === null ? [] : placesOf('doubling', districtCode)),
  ];
}

const led = ({ leaderId }: Seen): ScopeName[] => (leaderId === null ? [] : [`led:${leaderId}`]);

/** A firm, and the history of its standing. */
export function enterpriseScopes(firm: Seen): ScopeName[] {
  const { districtCode, commissionerId } = firm;
  return ['city', `firms:${districtCode}`, ...user(commissionerId), ...officeScopes(firm), ...led(firm)];
}

export function visitScopes(visit: Pick<Visit, 'leadVisitorId'>, firm: Seen): ScopeName[] {
  const people = new Set([...user(visit.leadVisitorId), ...user(firm.commissionerId)]);
  return ['city', `district:${firm.districtCode}`, ...people, ...officeScopes(firm), ...led(firm)];
}

/** A promise is seen where the visits of whoever made it are seen. */
export function commitmentScopes({ madeById }: Pick<Commitment, 'madeById'>, firm: Seen): ScopeName[] {
  return visitScopes({ leadVisitorId: madeById }, firm);
}

/** A report is seen by those who see the whole of what it is about. */
export function reportScopes({ districtCode }: Pick<ReportArchive, 'districtCode'>): ScopeName[] {
  return ['city', ...(districtCode === null ? [] : [`district:${districtCode}`])];
}

type Handled = Pick<Issue, 'panelCode' | 'leadUnitId' | 'assistUnitIds' | 'isConfidential' | 'consultations'>;

/** A confidential issue is seen in its panel by the lead, and by the experts who were asked by name. */
function panelScopes({ panelCode, isConfidential, consultations }: Handled): ScopeName[] {
  const named = consultations
    .filter(({ state }) => state !== 'declined')
    .map(({ expertId }) => `named:${expertId}`);
  const panel = panelCode === null ? [] : [`${isConfidential ? 'panel_lead' : 'panel'}:${panelCode}`];
  return [...panel, ...new Set(named)];
}

/** The scopes of those who work on an issue: its panel and its units. */
export function handlingScopes(issue: Handled): ScopeName[] {
  const units = new Set([...(issue.leadUnitId === null ? [] : [issue.leadUnitId]), ...issue.assistUnitIds]);
  return [...panelScopes(issue), ...[...units].map((id) => `unit:${id}`)];
}

/**
 * The scopes of an issue, of every event of its history and of its attachments. A confidential one is no matter of the
 * chain and doubling offices; the firm's own leader sees it. A closed issue stays in the sight of the district that
 * closed it when its firm moves away.
 */
export function issueScopes(
  issue: Handled & Pick<Issue, 'reporterId' | 'districtCode'>,
  firm: Seen,
): ScopeName[] {
  const people = new Set([...user(issue.reporterId), ...user(firm.commissionerId)]);
  const offices = issue.isConfidential ? [] : officeScopes(firm);
  const districts = new Set([firm.districtCode, issue.districtCode].filter((code) => code !== ''));
  const places = [...districts].map((code) => `district:${code}`);
  return ['city', ...places, ...people, ...offices, ...led(firm), ...handlingScopes(issue)];
}

/** A view is its owner's; a shared one is seen by those who have a part of the district, or by everybody. */
export function viewScopes({
  ownerId,
  isShared,
  districtCode,
}: Pick<SavedView, 'ownerId' | 'isShared' | 'districtCode'>): ScopeName[] {
  const own = `own:${ownerId}`;
  if (!isShared) return [own];
  return districtCode === null ? [...referenceScopes] : [own, 'city', `firms:${districtCode}`];
}

/** That somebody looked at a number is seen by them and by the auditors, whom it shows no number. */
export function disclosureScopes({ byId }: Pick<Disclosure, 'byId'>): ScopeName[] {
  return [`own:${byId}`, 'audit'];
}

/** Held work is seen by its author, by the supervisors of its queue and by those of the whole city. */
export function heldScopes({ authorId, queue }: Pick<Held, 'authorId' | 'queue'>): ScopeName[] {
  return [...new Set([`own:${authorId}`, `held:${queue}`, 'held:city'])];
}

/** Who decides about held work of a queue. */
export const supervisorRoles: readonly Role[] = ['dispatcher', 'inspector'];

function scopesOfSupervision({ role, districtCode }: RoleGrant): ScopeName[] {
  return supervisorRoles.includes(role) ? [`held:${districtCode ?? 'city'}`] : [];
}

const districtOf = ({ districtCode }: RoleGrant): ScopeName[] =>
  districtCode === null ? [] : [`firms:${districtCode}`, `district:${districtCode}`];

function scopesOfGrant(grant: RoleGrant, personId: string): ScopeName[] {
  switch (grant.role) {
    case 'commissioner':
      return grant.districtCode === null ? ['city'] : [`firms:${grant.districtCode}`, `user:${personId}`];
    case 'panel_lead':
      return grant.panelCode === null ? [] : [`panel:${grant.panelCode}`, `panel_lead:${grant.panelCode}`];
    case 'expert':
      return grant.panelCode === null ? [] : [`panel:${grant.panelCode}`, `named:${personId}`];
    case 'handler':
    case 'unit_head':
      return grant.unitId === null ? [] : [`unit:${grant.unitId}`];
    case 'chain_office':
      return [grant.chainCode ? `chain:${grant.chainCode}` : `chains:${grant.districtCode ?? 'city'}`];
    case 'doubling_office':
      return [`doubling:${grant.districtCode ?? 'city'}`];
    case 'leader':
      return [`led:${personId}`, ...(grant.chainCode ? [`chain:${grant.chainCode}`] : districtOf(grant))];
    case 'auditadmin':
      return ['audit'];
    case 'sysadmin':
    case 'secadmin':
      return [];
    default:
      return grant.districtCode === null ? ['city'] : districtOf(grant);
  }
}

/** Every scope a person may hold: reference data, and what each role opens. Administrators see no content. */
export function scopesOfPerson(person: { id: string; grants: readonly RoleGrant[] }): ScopeName[] {
  const granted = person.grants.flatMap((grant) => [
    ...scopesOfGrant(grant, person.id),
    ...scopesOfSupervision(grant),
  ]);
  return [...new Set(['ref', `own:${person.id}`, ...granted])];
}
