import type { OrgUnit } from '#shared/domain/org-unit.ts';
import type { Panel } from '#shared/domain/panel.ts';
import type { Person } from '#shared/domain/person.ts';
import type { RoleGrant } from '#shared/domain/role.ts';

export const near = '370699';
export const far = '370602';

const unit = (id: string): OrgUnit => ({
  id,
  name: id,
  kind: 'city',
  districtCode: null,
  aliases: [],
  validFrom: null,
  validTo: null,
});

export const units: readonly OrgUnit[] = [unit('unit-finance'), unit('unit-service')];

const panel = (code: string, leadUnitId: string): Panel => ({
  id: `panel-${code}`,
  code,
  name: code,
  leadUnitId,
  leadPersonId: null,
  validFrom: null,
  validTo: null,
});

export const panels: readonly Panel[] = [panel('finance', 'unit-finance'), panel('legal', 'unit-service')];

const grant = (role: RoleGrant['role'], where: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  districtCode: null,
  panelCode: null,
  unitId: null,
  ...where,
});
const inDistricts = (role: RoleGrant['role'], ...codes: string[]): RoleGrant[] =>
  codes.map((districtCode) => grant(role, { districtCode }));
const finance = { unitId: 'unit-finance' };

/** The grants that a person may hold in turn; the first are the ones at the start. */
export const standings = {
  lin: [
    inDistricts('commissioner', near),
    inDistricts('commissioner', far),
    inDistricts('commissioner', near, far),
    [],
  ],
  mu: [inDistricts('commissioner', near), inDistricts('dispatcher', near), []],
  yu: [inDistricts('commissioner', far), inDistricts('commissioner', near)],
  chief: [inDistricts('dispatcher', near, far), inDistricts('dispatcher', near)],
  desk: [
    inDistricts('dispatcher', near),
    inDistricts('dispatcher', far),
    inDistricts('callback_agent', near),
  ],
  handler: [
    [grant('handler', finance)],
    [grant('handler', { unitId: 'unit-service' })],
    [grant('chain_office', { chainCode: 'automobile' })],
    [],
  ],
  head: [
    [grant('unit_head', finance), grant('panel_lead', { panelCode: 'finance' })],
    [grant('panel_lead', { panelCode: 'legal' })],
  ],
  caller: [
    inDistricts('callback_agent', near, far),
    inDistricts('callback_agent', far),
    [grant('leader'), grant('doubling_office', { districtCode: near })],
  ],
  // One person with two offices, so that a run can have an administrator.
  inspector: [
    [grant('inspector'), grant('sysadmin')],
    inDistricts('inspector', far),
    [grant('leader', { chainCode: 'automobile' }), grant('chain_office'), grant('doubling_office')],
  ],
} satisfies Readonly<Record<string, readonly (readonly RoleGrant[])[]>>;

export type Account = keyof typeof standings;
export const accounts = Object.keys(standings) as Account[];

const unitOf = (account: Account): string =>
  account === 'handler' || account === 'head' ? 'unit-finance' : 'unit-service';

/** Everybody the hub knows; the id is the account. */
export const people: readonly Person[] = accounts.map((account) => ({
  id: account,
  name: `name of ${account}`,
  account,
  title: '',
  unitId: unitOf(account),
  grants: [...(standings[account][0] ?? [])],
}));
