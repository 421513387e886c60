import type { Person } from './person.ts';
import { panelRoles, type Role, type RoleGrant, unitRoles } from './role.ts';

/** Who acts: the person with the grants valid at that moment. */
export type Actor = Pick<Person, 'id' | 'name' | 'unitId' | 'grants'>;

/** What a grant is measured against; a firm without a panel or unit has null there. */
export interface Place {
  readonly districtCode: string;
  readonly panelCode: string | null;
  readonly unitIds: readonly string[];
  readonly chainCode: string | null;
  readonly isDoubling: boolean;
  /** The leader to whom the firm is linked (包联领导). */
  readonly leaderId: string | null;
}

/** A district as such, of whatever firm. */
export function inDistrict(districtCode: string): Place {
  const nothing = { panelCode: null, unitIds: [], chainCode: null, isDoubling: false, leaderId: null };
  return { districtCode, ...nothing };
}

/** The office of one chain, or of all chains of a district or of the city. */
function coversChain({ chainCode = null, districtCode }: RoleGrant, place: Place): boolean {
  if (chainCode !== null) return place.chainCode === chainCode;
  return place.chainCode !== null && isWithin(districtCode, place);
}

function coversLed({ chainCode = null, districtCode }: RoleGrant, place: Place, personId: string): boolean {
  if (place.leaderId === personId) return true;
  if (chainCode !== null) return place.chainCode === chainCode;
  return districtCode !== null && isWithin(districtCode, place);
}

const isWithin = (districtCode: string | null, place: Place): boolean =>
  districtCode === null || districtCode === place.districtCode;

function covers(grant: RoleGrant, place: Place, personId: string): boolean {
  const { role, districtCode } = grant;
  if (panelRoles.includes(role)) return place.panelCode !== null && grant.panelCode === place.panelCode;
  if (unitRoles.includes(role)) return grant.unitId !== null && place.unitIds.includes(grant.unitId);
  if (role === 'chain_office') return coversChain(grant, place);
  if (role === 'leader') return coversLed(grant, place, personId);
  return (role !== 'doubling_office' || place.isDoubling) && isWithin(districtCode, place);
}

/** True when `actor` holds one of `roles` for this place. */
export function hasRole(actor: Pick<Actor, 'id' | 'grants'>, roles: readonly Role[], place: Place): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && covers(grant, place, actor.id));
}

/** True when `actor` holds one of `roles` anywhere. */
export function hasRoleAnywhere(actor: Pick<Actor, 'grants'>, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}
