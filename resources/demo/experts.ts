import { must } from '#shared/assert.ts';
import type { Expert } from '#shared/domain/expert.ts';
import type { PanelCode } from '#shared/routing/category.ts';
import { demoPeople } from './people.ts';

const expert = (
  panelCode: PanelCode,
  sign: string,
  unitName: string,
  title: string,
  ...specialities: string[]
): Expert => ({
  id: `expert-${panelCode}-${sign}`,
  panelCode,
  personId: null,
  name: `演示专家${sign}`,
  unitName,
  title,
  specialities,
  validFrom: null,
  validTo: null,
  conflicts: [],
  setById: null,
  receivedAt: null,
  setAt: null,
});

/** An expert whom the demonstration lets sign in. */
function withAccount(member: Expert, account: string): Expert {
  const { id, name } = must(
    demoPeople.find((person) => person.account === account),
    'this expert has an account',
  );
  return { ...member, personId: id, name };
}

/** Three invented experts for each panel. */
export const demoExperts: readonly Expert[] = [
  withAccount(
    expert('finance', '甲', '人民银行市中心支行', '信贷政策专家', '首贷续贷', '票据'),
    'demo-expert',
  ),
  withAccount(expert('finance', '乙', '示例融资担保公司', '担保业务经理', '担保增信'), 'demo-guarantor'),
  expert('finance', '丙', '示例证券公司', '保荐业务专家', '上市辅导', '股权融资'),
  expert('digital', '丁', '示例工业互联网研究院', '高级工程师', '数字化诊断', '设备联网'),
  expert('digital', '戊', '示例软件公司', '解决方案专家', 'MES', 'ERP'),
  expert('digital', '己', '示例网络安全中心', '安全顾问', '数据安全', '等级保护'),
  expert('design', '庚', '示例工业设计中心', '设计总监', '产品设计', '样机'),
  expert('design', '辛', '示例大学', '教授', '结构设计', '产学研'),
  expert('design', '壬', '示例检测院', '检测专家', '检验检测', '标准'),
  expert('talent', '癸', '示例人力资源协会', '招聘顾问', '招工', '引才'),
  expert('talent', '子', '示例职业学院', '校企合作负责人', '技能培训', '订单班'),
  expert('talent', '丑', '示例人才集团', '政策顾问', '人才公寓', '职称'),
  expert('legal', '寅', '示例律师事务所', '律师', '合同纠纷', '拖欠账款'),
  expert('legal', '卯', '示例知识产权中心', '专利代理师', '知识产权'),
  expert('legal', '辰', '示例仲裁委员会', '仲裁员', '劳动争议', '仲裁'),
];
