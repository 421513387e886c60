import { districts } from '#shared/domain/districts.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Role, RoleGrant } from '#shared/domain/role.ts';
import type { PanelCode } from '#shared/routing/category.ts';
import { districtUnitId } from '#shared/routing/category.ts';
import { demoDistrictCode } from './district.ts';

const nowhere = { districtCode: null, panelCode: null, unitId: null };
const here = (role: Role): RoleGrant => ({ ...nowhere, role, districtCode: demoDistrictCode });
const inCity = (role: Role): RoleGrant => ({ ...nowhere, role });
const inPanel = (role: Role, panelCode: PanelCode): RoleGrant => ({ ...nowhere, role, panelCode });
const inUnit = (role: Role, unitId: string): RoleGrant => ({ ...nowhere, role, unitId });

/** In the demo district first, then in every other, so that a list of firms from anywhere in the city can be tried out. */
const inEveryDistrict = (role: Role): RoleGrant[] => [
  here(role),
  ...districts
    .filter(({ code }) => code !== demoDistrictCode)
    .map(({ code }) => ({ ...nowhere, role, districtCode: code })),
];

/** A letter of the sexagenary cycle for each person, so that names are short and nobody's. */
const signs = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地'];

const unnamed = (account: string, title: string, unitId: string, ...grants: RoleGrant[]) => ({
  account: `demo-${account}`,
  title,
  unitId,
  grants,
});

const district = districtUnitId(demoDistrictCode);

/**
 * Everybody who acts in the demonstration, the most telling first. The first grant is the role a person is shown
 * with. Whoever calls firms back sits in a unit that never leads an issue.
 */
export const demoPeople: readonly Person[] = [
  unnamed('commissioner-a', '服务企业专员', 'unit-tzb', ...inEveryDistrict('commissioner')),
  unnamed('commissioner-b', '服务企业专员', district, here('commissioner')),
  unnamed('dispatcher', '服务企业调度员', 'unit-tzb', here('dispatcher'), inCity('dispatcher')),
  unnamed(
    'finance',
    '金融专家团牵头人',
    'unit-jrj',
    inPanel('panel_lead', 'finance'),
    inUnit('handler', 'unit-jrj'),
  ),
  unnamed(
    'digital',
    '数字化改造专家团牵头人',
    'unit-gxj',
    inPanel('panel_lead', 'digital'),
    inUnit('handler', 'unit-gxj'),
  ),
  unnamed('design', '工业设计专家团牵头人', 'unit-gxj', inPanel('panel_lead', 'design')),
  unnamed('talent', '人才专家团牵头人', 'unit-rsj', inPanel('panel_lead', 'talent')),
  unnamed('legal', '法律专家团牵头人', 'unit-sfj', inPanel('panel_lead', 'legal')),
  unnamed('expert', '金融专家', 'unit-rmyh', inPanel('expert', 'finance')),
  unnamed('handler', '示例区承办经办人', district, inUnit('handler', district)),
  unnamed('unit-head', '示例区承办单位负责人', district, inUnit('unit_head', district)),
  unnamed('callback', '回访员', 'unit-gsl', here('callback_agent'), inCity('callback_agent')),
  unnamed('inspector', '督查员', 'unit-fgw', inCity('inspector')),
  unnamed('leader', '包联领导', district, here('leader')),
  unnamed('chain-office', '链办', 'unit-fgw', inCity('chain_office')),
  unnamed('doubling-office', '倍增办', 'unit-gxj', inCity('doubling_office')),
  unnamed('approvals', '审批服务经办人', 'unit-spj', inUnit('handler', 'unit-spj')),
  unnamed('land', '用地规划经办人', 'unit-zrzy', inUnit('handler', 'unit-zrzy')),
  unnamed('trade', '商务经办人', 'unit-swj', inUnit('handler', 'unit-swj')),
  unnamed('market', '市场监管经办人', 'unit-scjg', inUnit('handler', 'unit-scjg')),
  unnamed(
    'city-heads',
    '市直承办单位负责人',
    'unit-spj',
    ...['unit-spj', 'unit-zrzy', 'unit-swj', 'unit-scjg', 'unit-gxj'].map((unitId) =>
      inUnit('unit_head', unitId),
    ),
  ),
  unnamed('guarantor', '融资担保专家', 'unit-czj', inPanel('expert', 'finance')),
  unnamed('sysadmin', '系统管理员', 'unit-gxj', inCity('sysadmin')),
  unnamed('secadmin', '安全管理员', 'unit-gxj', inCity('secadmin')),
  unnamed('auditadmin', '审计管理员', 'unit-gxj', inCity('auditadmin')),
].map((person, index) => ({
  id: `person-${person.account}`,
  name: `演示账号${signs[index] ?? index}`,
  ...person,
}));
