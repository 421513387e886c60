import { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../ui/use-texts.ts';

const { name: names, small } = chinese.category;

/** The name of a class of issues; one that the office added itself is shown by its code. */
export function categoryName(say: Say, code: string): string {
  return Object.hasOwn(names, code) ? say(`category:name.${code as keyof typeof names}`) : code;
}

/** The name of a small class such as `FIN.loan`; empty for one that has none. */
export function smallClassName(say: Say, rule: string): string {
  const [large = '', code = ''] = rule.split('.');
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = small;
  if (table[large]?.[code] === undefined) return '';
  // The key is in the catalogue, which was just looked up; TypeScript cannot follow a path put together here.
  return say(`category:small.${rule}` as 'category:small.FIN.loan');
}
