/** What firms of one industry do, as it stands in their names, and the industry's name (GB/T 4754). */
export interface Trade {
  readonly industry: string;
  readonly names: readonly [string, ...string[]];
}

const trade = (industry: string, ...names: [string, ...string[]]): Trade => ({ industry, names });

/** The trades of each chain, by the chain's code. */
export const chainTrades: Readonly<Record<string, Trade>> = {
  petrochem: trade('化学原料和化学制品制造业', '石化', '化工', '聚合材料', '精细化学'),
  automobile: trade('汽车制造业', '汽车零部件', '车桥', '汽车电子', '轮毂'),
  nonferrous: trade('有色金属冶炼和压延加工业', '铜业', '铝材', '贵金属', '冶炼'),
  electronics: trade('计算机、通信和其他电子设备制造业', '光电', '半导体', '电子', '传感技术'),
  equipment: trade('专用设备制造业', '智能装备', '重工', '精密机械', '液压'),
  biomedicine: trade('医药制造业', '生物医药', '医疗器械', '制药', '诊断试剂'),
  materials: trade('化学纤维制造业', '新材料', '复合材料', '膜材料', '特种纤维'),
  'clean-energy': trade('电力、热力生产和供应业', '储能', '风电设备', '核电配套', '新能源'),
  food: trade('农副食品加工业', '食品', '果蔬', '海珍品', '调味品'),
  wine: trade('酒、饮料和精制茶制造业', '酒庄', '葡萄酒', '酿造', '橡木桶'),
  marine: trade(
    '铁路、船舶、航空航天和其他运输设备制造业',
    '海洋工程',
    '船舶配套',
    '海工钢构',
    '深海养殖装备',
  ),
  aerospace: trade(
    '铁路、船舶、航空航天和其他运输设备制造业',
    '航天配套',
    '航空部件',
    '卫星应用',
    '火工设备',
  ),
  textile: trade('纺织服装、服饰业', '服饰', '纺织', '针织', '家纺'),
  logistics: trade('道路运输业', '物流', '冷链', '货运', '仓储服务'),
  environment: trade('生态保护和环境治理业', '环保', '水处理', '固废利用', '节能技术'),
  culture: trade('文化艺术业', '文化创意', '数字文化', '印务', '工艺品'),
};

/** The trades of firms outside every chain. */
export const otherTrades: readonly [Trade, ...Trade[]] = [
  trade('金属制品业', '五金', '模具', '紧固件'),
  trade('通用设备制造业', '机械', '阀门', '轴承'),
  trade('批发业', '商贸', '供应链管理', '建材'),
  trade('软件和信息技术服务业', '软件', '信息技术', '数据服务'),
  trade('橡胶和塑料制品业', '包装', '橡塑', '密封件'),
  trade('零售业', '商超', '电器', '连锁药房'),
  trade('专业技术服务业', '检测', '工程设计', '测绘'),
  trade('住宿业', '酒店', '会议服务', '度假酒店'),
];
