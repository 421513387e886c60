import type { Category } from '../category.ts';

export const taxCategory: Category = {
  code: 'TAX',
  panelCode: null,
  leadUnitIds: ['unit-scjg', 'unit-tax'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'tax',
      words: {
        税务: 5,
        税收: 4,
        纳税: 4,
        增值税: 5,
        留抵: 5,
        留抵退税: 6,
        退税: 5,
        出口退税: 6,
        发票: 4,
        研发费用加计扣除: 6,
        加计扣除: 5,
        税负: 5,
        所得税: 4,
        房产税: 4,
        土地使用税: 5,
      },
    },
    {
      code: 'social',
      words: { 社保: 5, 社会保险: 5, 社保缓缴: 6, 社保基数: 6, 公积金: 4, 医保: 3, 工伤保险: 5, 养老保险: 5 },
    },
    {
      code: 'inspection',
      words: {
        检查: 3,
        检查频次: 6,
        多头检查: 6,
        重复检查: 6,
        入企检查: 6,
        检查太多: 6,
        迎检: 4,
        检查次数: 5,
      },
    },
    {
      code: 'enforcement',
      words: {
        执法: 5,
        处罚: 4,
        罚款: 5,
        行政处罚: 5,
        责令整改: 4,
        抽检: 4,
        市场监管: 3,
        职业打假: 5,
        打假: 4,
        恶意投诉: 4,
      },
    },
    {
      code: 'credit',
      words: { 信用修复: 6, 失信: 5, 信用: 2, 经营异常: 5, 经营异常名录: 6, 信用中国: 5, 不良记录: 4 },
    },
  ],
};
