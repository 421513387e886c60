import { z } from 'zod';

/** Roles of the workflow; a person may hold several, each within a district, a panel or a unit. */
export const roles = [
  'commissioner',
  'dispatcher',
  'panel_lead',
  'expert',
  'handler',
  'unit_head',
  'chain_office',
  'doubling_office',
  'leader',
  'inspector',
  'callback_agent',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Roles whose grant names a panel. */
export const panelRoles: readonly Role[] = ['panel_lead', 'expert'];
/** Roles whose grant names a unit. */
export const unitRoles: readonly Role[] = ['handler', 'unit_head'];

/**
 * One role within its scope. `districtCode` null means the whole city; `panelCode` is set for panel roles,
 * `unitId` for handlers and unit heads.
 */
export const roleGrant = z.object({
  role,
  districtCode: z.string().nullable(),
  panelCode: z.string().nullable(),
  unitId: z.string().nullable(),
});
export type RoleGrant = z.infer<typeof roleGrant>;
