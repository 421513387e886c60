import type { Seeded } from './seeded.ts';

/**
 * Stems that no register knows. Many have characters with several readings (重 chóng, zhòng; 长 cháng, zhǎng; 乐 lè,
 * yuè; 行 háng, xíng), which a search by pinyin must get right.
 */
const stems = [
  ...['重庆路', '长乐', '银行街', '朝阳坡', '曾家湾', '单县路', '解放桥', '会展里', '乐安台', '行知'],
  ...['重山', '万柏', '尉迟巷', '石磊', '仇家岭', '查桥', '盖里', '朴园', '还乡河', '六合塘'],
  ...['蚌埠路', '大夫山', '厦门里', '莘庄路', '浚水', '都江路', '长白街', '降龙坡', '藏马台', '传习'],
  ...['调和', '参茂', '柏杨', '冠军桥', '角楼', '校场口', '应家店', '宿松路', '番禺路', '葛家集'],
  ...['洞头路', '铅山路', '歙县路', '黟县路', '涡阳路', '荥阳路', '东阿路', '枞阳路', '台州路', '丽水路'],
  ...['芳草渡', '听潮', '望岳亭', '揽月', '拾光', '青禾', '北辰坊', '南浦', '西陵渡', '东篱'],
] as [string, ...string[]];

const prefixes = ['示例', '示例', '示例', '演示'] as [string, ...string[]];
const endings = ['有限公司', '有限公司', '有限公司', '科技有限公司', '（示例）有限公司'] as [
  string,
  ...string[],
];

/** A name that nobody has and that was not given before: `taken` remembers it. `trade` is what the firm does. */
export function inventFirmName(trade: string, isLeader: boolean, taken: Set<string>, seeded: Seeded): string {
  for (;;) {
    const ending = isLeader ? '股份有限公司' : seeded.pick(endings);
    const name = `${seeded.pick(prefixes)}${seeded.pick(stems)}${trade}${ending}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
