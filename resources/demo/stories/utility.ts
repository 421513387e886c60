import type { Chapter } from './story.ts';

export const utilityChapter: Chapter = {
  categoryCode: 'UTL',
  panelCode: null,
  stories: [
    {
      title: '新产线用电增容',
      description: '新产线投产需要电力增容，变压器容量不够，供电方案批了但是外线工程没有排期。',
      expected: '两个月内送电。',
      minutes: '设备已到厂，等电。',
      progress: ['已协调供电公司，外线路径确定。', '变压器到货，等停电计划。'],
      reply: '外线工程完工，新变压器已送电。',
      resolution: 'solved',
      comment: '按时送电，没有耽误投产。',
    },
    {
      title: '厂区门前道路积水',
      description: '门前道路雨天积水，大车进出困难，路面坑洼，已经有 {{months}} 个月。',
      expected: '修路并疏通雨水管。',
      minutes: '雨后看了现场，积水没过路沿，物流车辆绕行。',
      progress: ['区里已现场查勘，列入小修计划。'],
      reply: '雨水管网已疏通，路面修补完成。',
      resolution: 'solved',
      comment: '下了两场雨，没有再积水。',
    },
    {
      title: '污水管网未接通',
      description: '园区西片污水管网没有接通，企业靠罐车外运，每月多花 {{people}} 千元。',
      expected: '明确接通时间。',
      minutes: '同一片还有四家企业，可以作为共性问题。',
      progress: ['已列入管网建设计划，正在办施工手续。'],
      reply: '管网工程已开工，计划四个月内接通，期间外运费用按比例补贴。',
      resolution: 'planned',
      comment: '希望按计划完成。',
    },
    {
      title: '冬季蒸汽供应不稳定',
      description: '进入采暖季后蒸汽压力低，热力公司说管网末端受影响，影响烘干工序。',
      expected: '稳定供汽。',
      minutes: '每天上午压力不足，成品率下降百分之 {{share}}。',
      progress: ['已约热力公司到现场测压。'],
      reply: '热力公司调整阀门并增设减压站，蒸汽压力恢复正常。',
      resolution: 'solved',
      comment: '压力稳了。',
    },
  ],
};
