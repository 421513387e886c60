/** An industry of which the action plan makes most (重点产业); firms are told by it beside the chain they stand in. */
export interface Industry {
  readonly code: string;
  readonly name: string;
}

/** The thirteen industries of the plan, in its order. An office may replace the list. */
export const industries: readonly Industry[] = [
  { code: 'it', name: '新一代信息技术' },
  { code: 'chemicals', name: '高端化工' },
  { code: 'equipment', name: '高端装备' },
  { code: 'materials', name: '新材料' },
  { code: 'textile', name: '纺织服装' },
  { code: 'nonferrous', name: '有色金属' },
  { code: 'food', name: '绿色食品' },
  { code: 'environment', name: '生态环保' },
  { code: 'business', name: '商业商务' },
  { code: 'logistics', name: '现代物流' },
  { code: 'finance', name: '金融服务' },
  { code: 'culture', name: '文化创意' },
  { code: 'agriculture', name: '现代农业' },
];

/** The name of an industry; one that the office added itself is shown by its code. */
export function industryName(code: string | null): string {
  return industries.find((entry) => entry.code === code)?.name ?? code ?? '';
}
