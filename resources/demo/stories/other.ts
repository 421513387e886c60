import type { Chapter } from './story.ts';

export const otherChapter: Chapter = {
  categoryCode: 'OTH',
  panelCode: null,
  stories: [
    {
      title: '园区公交线路不到厂区',
      description: '最近的公交站离厂区两公里，{{people}} 名员工上下班不便，希望延伸公交线路或增加班车。',
      expected: '早晚高峰各增加两班。',
      minutes: '员工流动与通勤有关，周边三家企业有同样想法。',
      progress: ['已征集周边企业意见，报交通部门。'],
      reply: '公交线路延伸方案已定，下月试运行，早晚各三班。',
      resolution: 'solved',
      comment: '员工说方便多了。',
    },
    {
      title: '夜间治安巡逻',
      description: '厂区围墙外夜间发生过两次失窃，希望增加巡逻和监控探头。',
      expected: '增加夜间巡逻。',
      minutes: '丢失的是电缆，案值不大，但影响夜班。',
      progress: ['派出所已到现场，调整巡逻路线。'],
      reply: '夜间巡逻已增加，园区补装监控探头六处。',
      resolution: 'solved',
      comment: '最近没有再发生。',
    },
  ],
};
