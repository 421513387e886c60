import type { Expert } from '#shared/domain/expert.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import type { Panel } from '#shared/domain/panel.ts';
import type { Person } from '#shared/domain/person.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { idOf } from './names.ts';

export const here = '370699';
export const there = '370602';

const unit = (id: string, name: string): OrgUnit => ({
  id,
  name,
  kind: 'city',
  districtCode: null,
  aliases: [],
  validFrom: null,
  validTo: null,
});

export const units: OrgUnit[] = [unit('unit-finance', '金融单位'), unit('unit-service', '服务单位')];

const panel = (code: string, leadUnitId: string): Panel => ({
  id: `panel-${code}`,
  code,
  name: code,
  leadUnitId,
  leadPersonId: null,
  validFrom: null,
  validTo: null,
});

export const panels: Panel[] = [panel('finance', 'unit-finance'), panel('legal', 'unit-service')];

const grant = (role: RoleGrant['role'], where: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  districtCode: null,
  panelCode: null,
  unitId: null,
  ...where,
});

const person = (id: string, unitId: string, ...grants: RoleGrant[]): Person => ({
  id,
  name: `name of ${id}`,
  account: id,
  title: '',
  unitId,
  grants,
});

/** One person per role; the id is the account. `lin` and `mu` are commissioners here, `yu` there. */
export const people: Person[] = [
  person('lin', 'unit-service', grant('commissioner', { districtCode: here })),
  person('mu', 'unit-service', grant('commissioner', { districtCode: here })),
  person('yu', 'unit-service', grant('commissioner', { districtCode: there })),
  person('dispatcher', 'unit-service', grant('dispatcher', { districtCode: here })),
  person('finance-lead', 'unit-finance', grant('panel_lead', { panelCode: 'finance' })),
  person('legal-lead', 'unit-service', grant('panel_lead', { panelCode: 'legal' })),
  person('handler', 'unit-finance', grant('handler', { unitId: 'unit-finance' })),
  person('head', 'unit-finance', grant('unit_head', { unitId: 'unit-finance' })),
  person('caller', 'unit-service', grant('callback_agent', { districtCode: here })),
  person('caller-of-unit', 'unit-finance', grant('callback_agent', { districtCode: here })),
  person('city', 'unit-service', grant('inspector')),
  person('expert-one', 'unit-service', grant('expert', { panelCode: 'finance' })),
  person('expert-two', 'unit-service', grant('expert', { panelCode: 'finance' })),
  person('expert-tied', 'unit-service', grant('expert', { panelCode: 'finance' })),
  person('admin', 'unit-service', grant('sysadmin')),
];

const expert = (personId: string, conflicts: string[]): Expert => ({
  id: `member-${personId}`,
  panelCode: 'finance',
  personId,
  name: personId,
  unitName: '',
  title: '',
  specialities: [],
  validFrom: null,
  validTo: null,
  conflicts,
  setById: null,
  receivedAt: null,
  setAt: null,
});

/** The finance panel's; the last has interests in the firm that tests call `firm`. */
export const experts: Expert[] = [
  expert('expert-one', []),
  expert('expert-two', []),
  expert('expert-tied', [idOf('firm')]),
];
