/** A ladder of tags: whoever stands on one rung may climb to the next (梯度培育). */
interface Ladder {
  readonly code: 'quality' | 'champion' | 'innovation' | 'growth' | 'threshold' | 'listing';
  /** The tags, lowest first. */
  readonly rungs: readonly string[];
}

/**
 * The ladders that are shipped. Names of tiers change with their rules, and old certificates run to their end, so a tag
 * is a name with an interval, never a judgement of the program.
 */
const ladders: readonly Ladder[] = [
  { code: 'quality', rungs: ['创新型中小企业', '专精特新', '专精特新“小巨人”'] },
  { code: 'champion', rungs: ['单项冠军'] },
  { code: 'innovation', rungs: ['科技型中小企业', '高新技术企业', '科技领军企业'] },
  { code: 'growth', rungs: ['瞪羚企业', '独角兽企业'] },
  { code: 'threshold', rungs: ['准四上', '规上工业'] },
  { code: 'listing', rungs: ['上市后备'] },
];

/** The ladder on which a tag stands, and the next rung above it; null where it is on none. */
export function rungOf(
  tag: string,
): { readonly ladder: Ladder['code']; readonly next: string | null } | null {
  const ladder = ladders.find(({ rungs }) => rungs.includes(tag));
  if (!ladder) return null;
  return { ladder: ladder.code, next: ladder.rungs[ladder.rungs.indexOf(tag) + 1] ?? null };
}
