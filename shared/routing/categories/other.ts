import type { Category } from '../category.ts';

export const otherCategory: Category = {
  code: 'OTH',
  panelCode: null,
  leadUnitIds: [],
  isDistrictLed: true,
  smallClasses: [
    {
      code: 'transport',
      words: { 公交: 5, 公交线路: 6, 公交站: 6, 班车: 4, 通勤: 4, 停车: 4, 停车位: 5, 出行: 2 },
    },
    { code: 'canteen', words: { 食堂: 5, 就餐: 5, 餐饮配套: 5, 吃饭: 4, 便利店: 4, 超市: 2 } },
    {
      code: 'security',
      words: {
        治安: 5,
        盗窃: 5,
        失窃: 5,
        偷盗: 5,
        巡逻: 4,
        监控探头: 4,
        噪音: 3,
        扰民: 3,
        周边居民: 3,
        流浪狗: 4,
      },
    },
    { code: 'other', words: { 园区环境: 3, 绿化: 3, 垃圾清运: 4, 快递: 2, 文体活动: 3 } },
  ],
};
