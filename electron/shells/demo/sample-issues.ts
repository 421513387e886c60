export interface SampleIssue {
  readonly title: string;
  readonly description: string;
}

/** What the firms of the demonstration say: two for each of the five panels. */
export const sampleIssues: readonly SampleIssue[] = [
  {
    title: '流动资金贷款到期，续贷审批慢',
    description: '银行续贷审批已超过一个月，担心贷款衔接不上，希望对接担保增信。',
  },
  { title: '数控高级技工招工困难', description: '用工缺口十四人，希望帮助招聘并对接技校培训。' },
  { title: '车间设备联网与数字化改造缺少诊断', description: '想做数字化诊断，老设备联网和上云方案不清楚。' },
  {
    title: '货款被拖欠，合同纠纷需要法律指引',
    description: '下游客户拖欠账款八个月，想了解诉讼和仲裁的办法。',
  },
  { title: '新产品外观设计与样机打样缺资源', description: '希望对接工业设计中心，做产品外观设计和样机。' },
  { title: '应收账款融资，供应链金融平台如何接入', description: '希望银行认可应收账款，降低贷款利率。' },
  { title: '博士后引才政策和人才公寓如何申请', description: '拟引进两名博士，想了解引才补贴和住房政策。' },
  { title: 'MES 系统与供应商接口改造方案', description: '数字化改造需要 MES 与供应商系统对接的方案。' },
  { title: '外观专利被仿冒，需要维权', description: '知识产权被侵权，希望得到律师的维权指引。' },
  { title: '包装设计升级，希望申报工业设计中心', description: '想申报省级工业设计中心，缺少设计团队。' },
];
