import type { Chapter } from './story.ts';

export const marketChapter: Chapter = {
  categoryCode: 'MKT',
  panelCode: null,
  stories: [
    {
      title: '订单下滑，希望对接本地配套',
      description: '外地客户减量，订单下滑百分之 {{share}}，希望进入链主的采购清单，开展本地配套对接。',
      expected: '参加一次供需对接。',
      minutes: '设备利用率六成，质量体系齐全，缺的是渠道。',
      progress: ['已向链办推荐，链主采购部收下样品。', '样品试用合格，进入小批量。'],
      reply: '企业进入链主合格供应商名录，首单已签。',
      resolution: 'solved',
      comment: '第一单不大，但是开了头。',
    },
    {
      title: '参展补助与展位安排',
      description: '想参加秋季广交会，展位申请不到，小企业参展费用也高。',
      expected: '拼一个展位。',
      minutes: '企业有出口经营权，去年线上成交 {{amount}} 万元。',
      progress: ['已报名联合展位。'],
      reply: '企业加入联合展位，参展费用按规定申报补助。',
      resolution: 'solved',
      comment: '见到了两个新客户。',
    },
    {
      title: '出口通关查验时间长',
      description: '冷链货物出口通关查验排队，口岸等待时间长，有两次错过舱位。',
      expected: '缩短查验等待。',
      minutes: '生鲜产品，等一天损失不小。企业在办高级认证。',
      progress: ['已与海关沟通预约查验。'],
      reply: '已开通预约查验，生鲜货物优先，近两批当日放行。',
      resolution: 'solved',
      comment: '当天放行，没有再误船期。',
    },
  ],
};
