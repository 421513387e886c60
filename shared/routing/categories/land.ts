import type { Category } from '../category.ts';

export const landCategory: Category = {
  code: 'LND',
  panelCode: null,
  leadUnitIds: ['unit-zrzy'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'supply',
      words: {
        用地: 4,
        土地: 4,
        供地: 5,
        用地指标: 5,
        土地指标: 5,
        工业用地: 5,
        征地: 4,
        拿地: 4,
        摘牌: 3,
        地块: 4,
        扩建用地: 5,
        闲置土地: 5,
        弹性出让: 5,
      },
    },
    { code: 'm0', words: { m0: 5, 新型产业用地: 6, 用途变更: 4, 过渡期: 2 } },
    {
      code: 'title',
      words: { 不动产: 5, 不动产证: 6, 房产证: 5, 土地证: 5, 产权证: 4, 产权登记: 4, 办证: 2, 无证: 2 },
    },
    {
      code: 'rent',
      words: {
        厂房: 3,
        标准厂房: 4,
        租赁厂房: 5,
        厂房租金: 5,
        租厂房: 5,
        厂房不够: 4,
        仓库不足: 3,
        搬迁: 3,
        腾退: 4,
      },
    },
    { code: 'plan', words: { 规划: 2, 规划调整: 5, 控规: 5, 容积率: 5, 红线: 2, 退让: 2, 国土空间: 4 } },
  ],
};
