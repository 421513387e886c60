import type { Chapter } from './story.ts';

export const projectChapter: Chapter = {
  categoryCode: 'PRJ',
  panelCode: null,
  stories: [
    {
      title: '技改项目环评办理周期',
      description: '技改项目已经备案，环评报告表编制和审批要多久，能不能与能评一起办。',
      expected: '并联办理，早日开工。',
      minutes: '项目投资 {{amount}} 万元，设备已订，交货期三个月。',
      progress: ['已安排帮办人员，列出并联清单。', '环评公示中。'],
      reply: '环评与节能审查并联办理，批复已下达。',
      resolution: 'solved',
      comment: '比预计快了两周。',
    },
    {
      title: '消防验收意见不一致',
      description: '新车间消防验收时要求增加排烟，图审时没有提出，整改费用较高。',
      expected: '明确标准，一次讲清。',
      minutes: '企业对照规范认为不需要，希望专家再看一次。',
      progress: ['已组织图审机构与验收人员现场会商。'],
      reply: '经会商采用自然排烟加固方案，联合验收已通过。',
      resolution: 'solved',
      comment: '一次说清楚，整改费用少了。',
    },
    {
      title: '生产许可证变更办理',
      description: '厂址搬到新园区，生产许可证需要变更登记，担心换证期间不能生产。',
      expected: '换证期间不停产。',
      minutes: '新厂房已完工，设备分两批搬。',
      progress: ['已与审批人员确认容缺受理。'],
      reply: '容缺受理并安排现场核查，新证已发，生产未中断。',
      resolution: 'solved',
      comment: '没有停产。',
    },
  ],
};
