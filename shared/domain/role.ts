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

/** Administrators see no content, and so take no step with it. */
export const workingRoles = role.exclude(['sysadmin', 'secadmin', 'auditadmin']).options;
export type WorkingRole = (typeof workingRoles)[number];

/** Roles whose grant names a panel. */
export const panelRoles: readonly Role[] = ['panel_lead', 'expert'];
/** Roles whose grant names a unit. */
export const unitRoles: readonly Role[] = ['handler', 'unit_head'];

/** Roles whose grant may name a chain. */
export const chainRoles: readonly Role[] = ['chain_office', 'leader'];

/**
 * One role within its scope. `districtCode` null means the whole city; `panelCode` is set for panel roles,
 * `unitId` for handlers and unit heads, `chainCode` for the office of one chain and for its chief (链长). A leader
 * (包联领导) has the firms that are linked to them, and those of a district or a chain that the grant names.
 */
export const roleGrant = z.object({
  role,
  districtCode: z.string().nullable(),
  panelCode: z.string().nullable(),
  unitId: z.string().nullable(),
  chainCode: z.string().nullable().exactOptional(),
});
export type RoleGrant = z.infer<typeof roleGrant>;
