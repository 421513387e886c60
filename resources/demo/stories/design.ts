import type { Chapter } from './story.ts';

export const designChapter: Chapter = {
  categoryCode: 'DES',
  panelCode: 'design',
  stories: [
    {
      title: '新产品外观设计与样机打样缺资源',
      description:
        '新产品结构已定，外观设计一直做不好，本地找不到能快速打样的厂家，样机拖了 {{months}} 个月。',
      expected: '对接设计公司和打样厂。',
      minutes: '产品准备参加明年的展会，样机时间紧。看了三版效果图，企业都不满意。',
      progress: ['已对接工业设计中心，设计团队入企一次。', '样机第一版完成，正在改模。'],
      reply: '设计中心完成外观方案，样机已打出，费用比企业原报价低。',
      resolution: 'solved',
      comment: '样机赶上了展会。',
    },
    {
      title: '包装设计升级，希望提升品牌形象',
      description: '产品进商超后，包装设计显得陈旧，想做品牌设计，没有合适的设计团队。',
      expected: '推荐做过同类产品的设计团队。',
      minutes: '销量稳定，经销商反映包装不上档次，愿意投入 {{amount}} 万元以内。',
      progress: ['已推荐两支团队，企业正在比稿。'],
      reply: '企业与其中一支团队签约，第一批新包装已试销。',
      resolution: 'solved',
      comment: '经销商反映不错。',
    },
    {
      title: '申报省级工业设计中心',
      description: '设计团队有 {{people}} 人，想申报省级工业设计中心，不清楚设计投入和成果怎么准备。',
      expected: '指导材料。',
      minutes: '企业有自己的设计部，外观专利多，没有单独核算过设计投入。',
      progress: ['专家已对照标准列出材料清单。'],
      reply: '已指导完成材料预审，设计投入需要单独建账，计划下一批次提交。',
      resolution: 'planned',
      comment: '先把账建起来。',
    },
    {
      title: '关键技术攻关，希望与高校开展产学研合作',
      description: '密封件在高压下寿命不够，自己做了 {{months}} 个月没有突破，这个技术瓶颈想找高校合作攻关。',
      expected: '推荐有相关课题的老师。',
      minutes: '实验室条件有限，失效分析做不了。企业愿意出试验经费。',
      progress: ['专家团推荐两所高校的课题组，已线上交流。', '课题组来厂取样。'],
      reply: '企业与课题组签订合作协议，联合攻关周期一年，已列入产学研项目库。',
      resolution: 'planned',
      comment: '找对人了，等结果。',
    },
    {
      title: '新品检验检测周期长',
      description: '新品要做型式试验，本地检测机构没有这项资质，送外地检测排队 {{months}} 个月。',
      expected: '缩短检测时间。',
      minutes: '三个新品等检测报告，客户在催。',
      progress: ['已联系两家检测机构查排期。'],
      reply: '经协调，一家机构加开检测窗口，报告两周内出具。',
      resolution: 'solved',
      comment: '报告拿到了，客户已下单。',
    },
  ],
};
