import { chains, findChain } from '#shared/domain/chains.ts';
import { findDistrict } from '#shared/domain/districts.ts';
import {
  chainRoles,
  panelRoles,
  type Role,
  type RoleGrant,
  role as roleSchema,
  roles,
  unitRoles,
} from '#shared/domain/role.ts';
import type { Reader } from '../store/db.ts';
import { type CommandPorts, mistake, problem } from './command.ts';
import { assertPanel, unitOf } from './find.ts';

/** A grant as it is written on the command line. */
export interface GrantOptions {
  readonly role: string;
  readonly district?: string;
  /** In the whole city; there is no district to forget by accident. */
  readonly city?: true;
  readonly panel?: string;
  readonly unit?: string;
  /** By name or code. */
  readonly chain?: string;
}

/** Administrators see no content, and so no place of it. */
const placelessRoles: readonly string[] = ['sysadmin', 'secadmin', 'auditadmin'];

const placesOf = (role: Role): string =>
  [
    '--district',
    ...(role === 'leader' ? [] : ['--city']),
    ...(chainRoles.includes(role) ? ['--chain'] : []),
  ].join(' | ');

function chainCodeOf(text: string, { words }: Pick<CommandPorts, 'words'>): string {
  const found = findChain(text);
  if (!found)
    throw problem(words.noChain, { chain: text, chains: chains.map(({ name }) => name).join('、') });
  return found.code;
}

/** The grant that is meant; throws `StartProblem` when the role does not exist or its place is missing or wrong. */
export async function grantOf(
  db: Reader,
  { role: roleText, district, city, panel, unit, chain }: GrantOptions,
  ports: Pick<CommandPorts, 'words'>,
): Promise<RoleGrant> {
  const { words } = ports;
  const known = roleSchema.safeParse(roleText);
  if (!known.success) throw mistake(words.badRole, { role: roleText, roles: roles.join(', ') });
  const role = known.data;
  const grant = { role, districtCode: null, panelCode: null, unitId: null };

  const refuse = (option: string, isGiven: boolean): void => {
    if (isGiven) throw mistake(words.notForRole, { role, option });
  };
  const isOfPanel = panelRoles.includes(role);
  const isOfUnit = unitRoles.includes(role);
  const isOfDistrict = !isOfPanel && !isOfUnit && !placelessRoles.includes(role);
  refuse('--panel', panel !== undefined && !isOfPanel);
  refuse('--unit', unit !== undefined && !isOfUnit);
  refuse('--district', district !== undefined && !isOfDistrict);
  // A leader has the firms that are linked to them; only a district or a chain adds to these.
  refuse('--city', city !== undefined && (!isOfDistrict || role === 'leader'));
  refuse('--chain', chain !== undefined && !chainRoles.includes(role));

  if (isOfPanel) {
    if (panel === undefined) throw mistake(words.roleNeeds, { role, option: '--panel' });
    await assertPanel(db, panel, ports);
    return { ...grant, panelCode: panel };
  }
  if (isOfUnit) {
    if (unit === undefined) throw mistake(words.roleNeeds, { role, option: '--unit' });
    return { ...grant, unitId: (await unitOf(db, unit, ports)).id };
  }
  if (!isOfDistrict) return grant;
  const places = [district, city, chain].filter((place) => place !== undefined);
  if (places.length > 1 || (places.length === 0 && role !== 'leader'))
    throw mistake(words.roleNeeds, { role, option: placesOf(role) });
  if (chain !== undefined) return { ...grant, chainCode: chainCodeOf(chain, ports) };
  if (district === undefined) return grant;
  const found = findDistrict(district);
  if (!found) throw problem(words.noDistrict, { district });
  return { ...grant, districtCode: found.code };
}
