import { designCategory } from './categories/design.ts';
import { digitalCategory } from './categories/digital.ts';
import { financeCategory } from './categories/finance.ts';
import { landCategory } from './categories/land.ts';
import { legalCategory } from './categories/legal.ts';
import { marketCategory } from './categories/market.ts';
import { otherCategory } from './categories/other.ts';
import { policyCategory } from './categories/policy.ts';
import { projectCategory } from './categories/project.ts';
import { talentCategory } from './categories/talent.ts';
import { taxCategory } from './categories/tax.ts';
import { utilityCategory } from './categories/utility.ts';
import type { Category } from './category.ts';

/** The twelve shipped classes of issues in the order of the form. An office may replace the list. */
export const categories: readonly Category[] = [
  financeCategory,
  digitalCategory,
  designCategory,
  talentCategory,
  legalCategory,
  landCategory,
  utilityCategory,
  projectCategory,
  marketCategory,
  policyCategory,
  taxCategory,
  otherCategory,
];

export function categoryOf(code: string): Category | null {
  return categories.find((category) => category.code === code) ?? null;
}
