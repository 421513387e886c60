import type { Category } from '../category.ts';

export const digitalCategory: Category = {
  code: 'DIG',
  panelCode: 'digital',
  leadUnitIds: ['unit-gxj'],
  isDistrictLed: false,
  smallClasses: [
    {
      code: 'diagnosis',
      words: {
        数字化: 4,
        数字化改造: 6,
        数字化转型: 6,
        数字化诊断: 6,
        智能化: 3,
        智能化改造: 5,
        智改数转: 6,
        数转: 4,
        技改诊断: 3,
        数字专员: 5,
        信息化: 3,
        智能制造: 3,
        人工智能: 3,
        大模型: 3,
      },
    },
    { code: 'cloud', words: { 上云: 5, 云平台: 4, 工业互联网: 5, 云服务: 3, 算力: 3, 服务器: 2 } },
    {
      code: 'connection',
      words: {
        设备联网: 5,
        数据采集: 4,
        物联网: 4,
        传感器: 2,
        设备接口: 3,
        老设备: 1,
        通讯协议: 3,
        自动化产线: 3,
      },
    },
    {
      code: 'system',
      words: { mes: 5, erp: 5, wms: 4, plm: 4, 管理软件: 3, 软件系统: 3, 系统集成: 3, 排产: 3, 信息系统: 3 },
    },
    { code: 'factory', words: { 智能工厂: 4, 数字化车间: 5, 智能车间: 4, 灯塔工厂: 4, 数字孪生: 4 } },
    { code: 'security', words: { 数据安全: 5, 网络安全: 4, 等保: 4, 数据出境: 3, 勒索病毒: 4 } },
  ],
};
