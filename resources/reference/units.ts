import { districts } from '#shared/domain/districts.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import { districtUnitId } from '#shared/routing/category.ts';

const cityUnit = (id: string, name: string, ...aliases: string[]): OrgUnit => ({
  id,
  name,
  kind: 'city',
  districtCode: null,
  aliases,
  validFrom: null,
  validTo: null,
});

/**
 * The city's responsible units: the sixteen that the action plan names, under the plan's names with the later ones as
 * aliases, and two that routing cannot do without (司法, 税务).
 */
const cityUnits: readonly OrgUnit[] = [
  cityUnit('unit-zzb', '市委组织部'),
  cityUnit('unit-xcb', '市委宣传部'),
  cityUnit('unit-tzb', '市委统战部'),
  cityUnit('unit-gsl', '市工商联'),
  cityUnit('unit-fgw', '市发展改革委', '市发改委'),
  cityUnit('unit-gxj', '市工业和信息化局', '市工信局'),
  cityUnit('unit-kjj', '市科技局', '市科学技术局'),
  cityUnit('unit-czj', '市财政局'),
  cityUnit('unit-rsj', '市人力资源社会保障局', '市人社局'),
  cityUnit('unit-zrzy', '市自然资源和规划局'),
  cityUnit('unit-swj', '市商务局'),
  cityUnit('unit-scjg', '市市场监管局', '市市场监督管理局'),
  cityUnit('unit-spj', '市行政审批服务局'),
  cityUnit('unit-jrj', '市地方金融监管局', '市委金融办'),
  cityUnit('unit-rmyh', '人民银行市中心支行', '人民银行市分行'),
  cityUnit('unit-ybj', '烟台银保监分局', '金融监管总局烟台监管分局'),
  cityUnit('unit-sfj', '市司法局'),
  cityUnit('unit-tax', '市税务局'),
];

/** Functional areas have a management committee (管委) where districts and county-level cities have a government. */
const isFunctionalArea = (code: string): boolean => /^YT-|^37067/u.test(code);

const districtUnits: readonly OrgUnit[] = districts.map(({ code, name, aliases }) => ({
  id: districtUnitId(code),
  name: `${name.replace('本级', '')}${isFunctionalArea(code) ? '管委' : '政府'}`,
  kind: 'district',
  districtCode: code,
  aliases: [...aliases],
  validFrom: null,
  validTo: null,
}));

/** Every responsible unit that comes with the program; an office keeps its own list. */
export const orgUnits: readonly OrgUnit[] = [...cityUnits, ...districtUnits];
