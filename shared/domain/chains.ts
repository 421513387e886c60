/** An industrial chain of the chain-chief system (链长制). */
export interface Chain {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const chain = (code: string, name: string, ...aliases: string[]): Chain => ({ code, name, aliases });

/** The shipped list of sixteen chains; an office may replace it, since chains are decided year by year. */
export const chains: readonly Chain[] = [
  chain('petrochem', '绿色石化', '高端石化', '高端化工', '石化'),
  chain('automobile', '汽车', '汽车及零部件', '汽车零部件'),
  chain('nonferrous', '有色及贵金属', '有色金属', '黄金'),
  chain('electronics', '电子信息', '新一代信息技术', '电子'),
  chain('equipment', '高端装备', '智能装备', '装备制造'),
  chain('biomedicine', '生物医药', '医药', '医疗器械'),
  chain('materials', '新材料', '先进材料'),
  chain('clean-energy', '清洁能源', '核电', '风电', '新能源'),
  chain('food', '绿色食品', '食品', '食品加工'),
  chain('wine', '葡萄酒', '葡萄与葡萄酒'),
  chain('marine', '海工装备', '海洋工程装备', '海洋工程'),
  chain('aerospace', '航空航天', '航天'),
  chain('textile', '纺织服装', '纺织'),
  chain('logistics', '现代物流', '物流'),
  chain('environment', '生态环保', '节能环保', '环保'),
  chain('culture', '文化创意', '文创', '文旅'),
];

export function chainName(code: string | null): string {
  return chains.find((entry) => entry.code === code)?.name ?? code ?? '';
}

/** The chain that a text names (`汽车`, `汽车产业链`, `汽车链`); null when none does. */
export function findChain(text: string): Chain | null {
  const wanted = text.trim().replace(/(产业)?链$/u, '');
  return (
    chains.find(
      (entry) => entry.code === wanted || entry.name === wanted || entry.aliases.includes(wanted),
    ) ?? null
  );
}
