import type { Category } from '../category.ts';

export const marketCategory: Category = {
  code: 'MKT',
  panelCode: null,
  leadUnitIds: ['unit-swj', 'unit-gxj'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'orders',
      words: {
        订单: 3,
        订单不足: 5,
        订单下滑: 5,
        销路: 5,
        市场开拓: 5,
        开拓市场: 5,
        销售渠道: 5,
        滞销: 4,
        库存积压: 4,
        电商: 3,
        直播带货: 4,
        内销: 4,
      },
    },
    {
      code: 'matching',
      words: {
        配套: 2,
        配套对接: 5,
        本地配套: 5,
        供需对接: 5,
        链主: 2,
        上下游: 3,
        供应商: 2,
        产销对接: 5,
        入链: 3,
        采购清单: 3,
      },
    },
    { code: 'procurement', words: { 政府采购: 6, 招投标: 5, 投标: 4, 招标: 4, 入围: 3, 中标: 3 } },
    { code: 'exhibition', words: { 展会: 5, 参展: 5, 广交会: 5, 展位: 5, 展销: 4 } },
    {
      code: 'customs',
      words: { 通关: 5, 报关: 5, 海关: 5, 查验: 3, 清关: 5, 口岸: 3, 保税: 3, 原产地证: 5, aeo: 4 },
    },
    {
      code: 'export',
      words: {
        出口: 4,
        外贸: 5,
        关税: 4,
        加征关税: 5,
        海外市场: 5,
        海外仓: 5,
        出口退税: 1,
        跨境电商: 5,
        国外客户: 3,
        汇率: 2,
      },
    },
    {
      code: 'logistics',
      words: { 物流: 4, 物流成本: 5, 运费: 4, 货运: 3, 集装箱: 4, 舱位: 4, 冷链: 3, 运输: 2, 中欧班列: 5 },
    },
  ],
};
