import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Seeded } from './seeded.ts';

type Tags = Enterprise['tags'];

/** The ladder of good firms with the share of firms, in percent, that stand on each rung. */
const shares: Readonly<Record<string, number>> = {
  创新型中小企业: 22,
  专精特新: 16,
  高新技术企业: 18,
  科技型中小企业: 14,
  瞪羚企业: 4,
  准四上: 8,
  上市后备: 4,
};

/** Certificates run three years from the start of a year; some have expired. */
export function tagsOf(isLeader: boolean, today: string, seeded: Seeded): Tags {
  const codes = Object.keys(shares).filter((code) => seeded.happens(shares[code] ?? 0));
  if (isLeader) codes.push(seeded.pick(['单项冠军', '专精特新“小巨人”', '规上工业']));
  return codes.map((code) => {
    const year = Number(today.slice(0, 4)) - seeded.between(0, 3);
    return { code, validFrom: `${year}-01-01`, validTo: `${year + 2}-12-31` };
  });
}
