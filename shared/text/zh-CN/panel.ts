/** What the expert panels ask, and what may be answered. */
export const panel = {
  intake: '专家团要了解的情况',
  answered: '已填 {{count}} / {{total}} 项，选填',
  yes: '是',
  no: '否',
  question: {
    finance: {
      purpose: '融资用途',
      amount: '金额（万元）',
      term: '期限',
      existing: '现有授信、抵押',
      credit: '征信状况',
      bank: '意向银行',
      tutor: '已对接金融辅导员',
    },
    digital: {
      trade: '行业小类',
      pain: '主要痛点工序',
      connected: '设备联网程度',
      systems: '已有 ERP、MES 等系统',
      budget: '预算（万元）',
      diagnosed: '做过数字化诊断',
      wish: '期望',
    },
    design: {
      product: '产品',
      stage: '所处阶段',
      need: '设计需求类型',
      patent: '有相关专利',
      budget: '预算（万元）',
      deadline: '时限',
    },
    talent: {
      post: '岗位',
      count: '人数',
      skill: '学历、技能要求',
      salary: '薪酬区间',
      start: '到岗时间',
      policy: '政策诉求',
    },
    legal: {
      matter: '事项类型',
      opponent: '对方主体',
      amount: '涉及金额（万元）',
      dispute: '是否已诉讼、仲裁',
      deadline: '期限节点',
      secrecy: '保密级别',
    },
  },
  answer: {
    finance: {
      term: { short: '一年以内', middle: '一至三年', long: '三年以上' },
      credit: { good: '良好', overdue: '有逾期', unknown: '不清楚' },
    },
    digital: { connected: { none: '基本没有', some: '部分', most: '大部分' } },
    design: { stage: { concept: '概念', prototype: '样机', production: '量产' } },
    talent: { policy: { title: '职称', housing: '住房', school: '子女入学', none: '没有' } },
    legal: {
      dispute: { none: '没有', court: '已诉讼', arbitration: '已仲裁' },
      secrecy: { normal: '一般', internal: '内部', secret: '商业秘密' },
    },
  },
} as const;
