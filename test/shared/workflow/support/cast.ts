import type { Actor } from '#shared/domain/actor.ts';
import type { Role, RoleGrant } from '#shared/domain/role.ts';
import { here } from '../../../hub/support/people.ts';

const someone = (id: string, unitId: string, role: Role, where: Partial<RoleGrant>): Actor => ({
  id,
  name: `name of ${id}`,
  unitId,
  grants: [{ role, districtCode: null, panelCode: null, unitId: null, ...where }],
});

/** Somebody for every role of the workflow, with the unit that handles and one that calls. */
export const cast: readonly [Actor, ...Actor[]] = [
  someone('lin', 'unit-service', 'commissioner', { districtCode: here }),
  someone('mu', 'unit-service', 'commissioner', { districtCode: here }),
  someone('dispatcher', 'unit-office', 'dispatcher', { districtCode: here }),
  someone('second-dispatcher', 'unit-office', 'dispatcher', {}),
  someone('lead', 'unit-finance', 'panel_lead', { panelCode: 'finance' }),
  someone('expert', 'unit-bank', 'expert', { panelCode: 'finance' }),
  someone('handler', 'unit-finance', 'handler', { unitId: 'unit-finance' }),
  someone('head', 'unit-finance', 'unit_head', { unitId: 'unit-finance' }),
  someone('caller', 'unit-call', 'callback_agent', { districtCode: here }),
  someone('caller-of-unit', 'unit-finance', 'callback_agent', { districtCode: here }),
  someone('inspector', 'unit-office', 'inspector', {}),
  someone('leader', 'unit-government', 'leader', { districtCode: here }),
  someone('chain-office', 'unit-office', 'chain_office', {}),
  someone('sysadmin', 'unit-office', 'sysadmin', {}),
];
