import type { Chapter } from './story.ts';

export const policyChapter: Chapter = {
  categoryCode: 'POL',
  panelCode: null,
  stories: [
    {
      title: '奖补资金未到账',
      description: '去年认定的奖补资金 {{people}} 万元至今未到账，材料已经审核通过 {{months}} 个月。',
      expected: '明确拨付时间。',
      minutes: '企业已按期完成投资，等资金周转。',
      progress: ['已核对拨付批次，列入本季度。'],
      reply: '资金已于本月拨付到企业账户。',
      resolution: 'solved',
      comment: '钱到账了。',
    },
    {
      title: '专精特新申报条件有变化，希望解读',
      description: '专精特新申报条件换了新标准，评分办法看不懂，证书明年到期，想知道怎么衔接。',
      expected: '政策解读，列出差距。',
      minutes: '研发投入占比百分之 {{share}}，发明专利两项。',
      progress: ['已请业务人员逐项测算。'],
      reply: '已逐项测算并书面答复，到期前按新标准申报，差一项知识产权指标。',
      resolution: 'explained',
      comment: '知道差在哪里了。',
    },
    {
      title: '免申即享政策为何没有享受到',
      description: '听说这项奖励是免申即享，同类企业都有，本企业没有收到，不清楚原因。',
      expected: '查明原因。',
      minutes: '企业信息在税务和统计两个口径里行业代码不一致。',
      progress: ['已与数据部门核对名单。'],
      reply: '原因是行业代码登记不一致，已更正，下一批次自动兑付。',
      resolution: 'solved',
      comment: '原因找到了。',
    },
  ],
};
