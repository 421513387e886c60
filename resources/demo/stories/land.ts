import type { Chapter } from './story.ts';

export const landChapter: Chapter = {
  categoryCode: 'LND',
  panelCode: null,
  stories: [
    {
      title: '扩建用地指标',
      description: '现有厂区已满，二期需要工业用地 {{area}} 亩，地块就在厂区北侧，什么时候能供地。',
      expected: '明确供地时间。',
      minutes: '二期产品已有意向订单，企业愿意采用弹性出让。',
      progress: ['已核对地块性质，需要调整一条规划道路。'],
      reply: '地块已列入下半年供地计划，企业可同步做项目前期。',
      resolution: 'planned',
      comment: '有时间表就好安排。',
    },
    {
      title: '老厂房不动产证办理',
      description: '厂房建成十多年，因为当年手续不全一直无证，贷款抵押不了，希望办理不动产证。',
      expected: '按历史遗留问题办理。',
      minutes: '土地证齐全，缺竣工备案。同一园区还有两家情况相同。',
      progress: ['已会同有关单位现场核查。', '补测绘和安全鉴定。'],
      reply: '按历史遗留问题处理办法补齐材料，不动产证已受理，预计一个月内发证。',
      resolution: 'solved',
      comment: '多年的事有着落了。',
    },
    {
      title: '标准厂房租赁，厂房不够用',
      description: '订单增加，想就近租标准厂房 {{area}} 百平方米，要求层高八米，周边一直找不到。',
      expected: '提供可租厂房清单。',
      minutes: '企业租了两处厂房，相距三公里，搬运成本高。',
      progress: ['已梳理园区闲置厂房三处。'],
      reply: '企业选定一处闲置厂房，租约三年，已入驻。',
      resolution: 'solved',
      comment: '合在一处，省了搬运。',
    },
  ],
};
