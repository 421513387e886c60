/** A county-level unit or functional area. `oldCodes` still stand in codes registered before a merger. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly oldCodes: readonly string[];
}

const district = (code: string, name: string, aliases: string[] = [], oldCodes: string[] = []): District => ({
  code,
  name,
  aliases,
  oldCodes,
});

/** GB/T 2260 codes of Yantai; functional areas without a code have one of our own. 370699 is the demo district. */
export const districts: readonly District[] = [
  district('370602', '芝罘区', ['芝罘']),
  district('370611', '福山区', ['福山']),
  district('370612', '牟平区', ['牟平']),
  district('370613', '莱山区', ['莱山']),
  district('370614', '蓬莱区', ['蓬莱', '蓬莱市'], ['370684', '370634']),
  district('370681', '龙口市', ['龙口']),
  district('370682', '莱阳市', ['莱阳']),
  district('370683', '莱州市', ['莱州']),
  district('370685', '招远市', ['招远']),
  district('370686', '栖霞市', ['栖霞']),
  district('370687', '海阳市', ['海阳']),
  district('370676', '黄渤海新区', ['开发区', '烟台经济技术开发区', '经济技术开发区', '烟台开发区']),
  district('370671', '高新区', ['烟台高新技术产业开发区', '高新技术产业开发区', '烟台高新区']),
  district('YT-BS', '保税港区', ['综合保税区', '烟台保税港区']),
  district('YT-CD', '长岛综合试验区', ['长岛', '长岛海洋生态文明综合试验区', '长岛县']),
  district('YT-KY', '昆嵛山保护区', ['昆嵛山']),
  district('370600', '烟台市本级', ['市本级', '市直']),
  district('370699', '示例区', ['演示区']),
];

export function districtName(code: string): string {
  return districts.find((entry) => entry.code === code)?.name ?? code;
}

/** The district that a text names, by name, alias or code; null when none does. */
export function findDistrict(text: string): District | null {
  const wanted = text.trim().replace(/^(山东省)?烟台市(?=.)/u, '');
  const isNamed = (name: string) => (entry: District) =>
    entry.code === name ||
    entry.oldCodes.includes(name) ||
    entry.name === name ||
    entry.aliases.includes(name);
  return districts.find(isNamed(wanted)) ?? districts.find(isNamed(text.trim())) ?? null;
}
