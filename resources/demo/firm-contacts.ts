import type { EnterpriseContact } from '#shared/domain/enterprise.ts';
import type { Seeded } from './seeded.ts';

const firstSigns = [...'甲乙丙丁戊'] as [string, ...string[]];
const otherSigns = [...'己庚辛壬癸'] as [string, ...string[]];
const firstTitles = ['总经理', '副总经理', '办公室主任'] as [string, ...string[]];
const otherTitles = ['财务负责人', '人力资源经理', '生产经理', '项目经理'] as [string, ...string[]];

/** Numbers of a block that is used for examples only. */
const inventPhone = (seeded: Seeded): string =>
  `1380000${seeded.between(0, 9999).toString().padStart(4, '0')}`;

/** One or two people to talk to, whom nobody knows. */
export function inventContacts(seeded: Seeded): EnterpriseContact[] {
  const contact = (name: string, title: string): EnterpriseContact => ({
    name: `演示联系人${name}`,
    title,
    phone: inventPhone(seeded),
  });
  const first = contact(seeded.pick(firstSigns), seeded.pick(firstTitles));
  return seeded.happens(55) ? [first, contact(seeded.pick(otherSigns), seeded.pick(otherTitles))] : [first];
}
