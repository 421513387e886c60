import type { Category } from '../category.ts';

export const projectCategory: Category = {
  code: 'PRJ',
  panelCode: null,
  leadUnitIds: ['unit-spj'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'approval',
      words: {
        立项: 5,
        项目备案: 5,
        备案: 3,
        核准: 3,
        审批: 3,
        审批流程: 4,
        项目手续: 5,
        手续: 2,
        容缺: 4,
        一窗: 3,
        代办: 2,
      },
    },
    {
      code: 'environment',
      words: { 环评: 6, 环境影响: 5, 环保手续: 5, 排污许可: 6, 排污许可证: 6, 环保验收: 6, 总量指标: 4 },
    },
    { code: 'energy', words: { 能评: 6, 节能审查: 6, 能耗指标: 6, 能耗: 3, 用能: 3, 双控: 3 } },
    {
      code: 'construction',
      words: { 施工许可: 6, 施工: 3, 开工: 3, 图审: 5, 规划许可: 4, 规划许可证: 5, 配套费: 3, 开工建设: 3 },
    },
    {
      code: 'acceptance',
      words: { 验收: 4, 竣工验收: 6, 消防验收: 6, 消防: 3, 联合验收: 6, 安评: 5, 安全评价: 5 },
    },
    {
      code: 'licence',
      words: {
        资质: 4,
        许可证: 4,
        生产许可: 5,
        经营许可: 5,
        营业执照: 4,
        证照: 4,
        资质升级: 5,
        经营范围: 4,
        注册证: 4,
        变更登记: 4,
      },
    },
  ],
};
