import type { Person } from './person.ts';
import { panelRoles, type Role, type RoleGrant, unitRoles } from './role.ts';

/** Who acts: the person with the grants valid at that moment. */
export type Actor = Pick<Person, 'id' | 'name' | 'unitId' | 'grants'>;

/** What a grant is measured against; a firm without a panel or unit has null there. */
export interface Place {
  readonly districtCode: string;
  readonly panelCode: string | null;
  readonly unitIds: readonly string[];
}

function covers(grant: RoleGrant, place: Place): boolean {
  if (panelRoles.includes(grant.role)) return place.panelCode !== null && grant.panelCode === place.panelCode;
  if (unitRoles.includes(grant.role)) return grant.unitId !== null && place.unitIds.includes(grant.unitId);
  return grant.districtCode === null || grant.districtCode === place.districtCode;
}

/** True when `actor` holds one of `roles` for this place. */
export function hasRole(actor: Pick<Actor, 'grants'>, roles: readonly Role[], place: Place): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && covers(grant, place));
}

/** True when `actor` holds one of `roles` anywhere. */
export function hasRoleAnywhere(actor: Pick<Actor, 'grants'>, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}
