import type { Category } from '../category.ts';

export const utilityCategory: Category = {
  code: 'UTL',
  panelCode: null,
  leadUnitIds: [],
  isDistrictLed: true,
  smallClasses: [
    { code: 'water', words: { 供水: 5, 停水: 5, 自来水: 5, 水压: 5, 用水: 3, 水质: 3, 水费: 4 } },
    {
      code: 'power',
      words: {
        供电: 5,
        停电: 5,
        用电: 4,
        电压: 4,
        变压器: 5,
        增容: 5,
        电力增容: 6,
        限电: 5,
        电费: 4,
        电价: 4,
        双回路: 5,
        线路故障: 3,
        跳闸: 4,
      },
    },
    { code: 'gas', words: { 燃气: 5, 天然气: 5, 用气: 4, 气价: 4, 供气: 5, 蒸汽管网: 4 } },
    { code: 'heat', words: { 供热: 5, 供暖: 5, 蒸汽: 4, 热力: 4, 热源: 4 } },
    { code: 'network', words: { 宽带: 4, 网络信号: 5, '5g': 3, 光纤: 4, 专线: 3, 手机信号: 4, 通信基站: 4 } },
    {
      code: 'road',
      words: { 道路: 4, 路面: 4, 修路: 5, 限高: 3, 路灯: 3, 进厂路: 5, 坑洼: 3, 大车: 2, 积水: 3 },
    },
    {
      code: 'sewage',
      words: {
        污水: 4,
        排污: 4,
        管网: 4,
        污水管网: 6,
        排污管网: 6,
        雨污: 4,
        污水处理厂: 5,
        固废: 3,
        危废: 3,
      },
    },
  ],
};
