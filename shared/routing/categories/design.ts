import type { Category } from '../category.ts';

export const designCategory: Category = {
  code: 'DES',
  panelCode: 'design',
  leadUnitIds: ['unit-gxj', 'unit-kjj'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'product',
      words: {
        工业设计: 6,
        外观设计: 4,
        产品设计: 5,
        结构设计: 5,
        设计团队: 4,
        设计公司: 4,
        造型: 2,
        设计: 2,
        新产品: 1,
        改型: 2,
      },
    },
    { code: 'package', words: { 包装设计: 5, 包装: 2, 品牌设计: 4, 品牌形象: 3 } },
    { code: 'sample', words: { 样机: 5, 打样: 4, 样品: 2, 中试: 4, 模具: 2, 试制: 3, 快速成型: 3 } },
    { code: 'centre', words: { 设计中心: 5, 工业设计中心: 6, 设计大赛: 4 } },
    {
      code: 'research',
      words: {
        产学研: 5,
        科研院所: 4,
        高校合作: 4,
        技术难题: 4,
        技术攻关: 5,
        关键技术: 3,
        研发: 2,
        研发平台: 4,
        成果转化: 4,
        技术创新: 3,
        实验室: 2,
        校企合作研发: 5,
        技术瓶颈: 4,
      },
    },
    {
      code: 'testing',
      words: { 检验检测: 5, 检测: 2, 检测机构: 4, 检测设备: 3, 标准制定: 3, 行业标准: 2, 计量: 2 },
    },
  ],
};
