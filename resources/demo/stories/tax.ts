import type { Chapter } from './story.ts';

export const taxChapter: Chapter = {
  categoryCode: 'TAX',
  panelCode: null,
  stories: [
    {
      title: '入企检查太多，希望合并',
      description: '上个月不同单位来检查 {{months}} 次，内容重复，迎检占用生产负责人时间。',
      expected: '合并检查，减少次数。',
      minutes: '企业不反对检查，希望一次查完。',
      progress: ['已汇总各单位检查计划。'],
      reply: '已纳入综合查一次，全年检查计划提前告知企业。',
      resolution: 'solved',
      comment: '这个季度只来了一次。',
    },
    {
      title: '信用修复后平台仍显示失信',
      description: '行政处罚已经履行完毕，信用修复申请通过，但是信用中国仍显示不良记录，影响投标。',
      expected: '尽快更新。',
      minutes: '下月有一个投标，需要信用报告。',
      progress: ['已与信用平台核对，数据未同步。'],
      reply: '信用平台已更新，记录不再显示。',
      resolution: 'solved',
      comment: '没有影响投标。',
    },
    {
      title: '研发费用加计扣除口径',
      description: '研发费用加计扣除中试制材料能不能算，税务辅导说法不一。',
      expected: '书面答复。',
      minutes: '研发和生产共用一条线，材料难以分开。',
      progress: ['已请税务和科技人员联合答复。'],
      reply: '按规定试制材料可以归集，已现场辅导建立辅助账。',
      resolution: 'explained',
      comment: '口径统一了。',
    },
  ],
};
