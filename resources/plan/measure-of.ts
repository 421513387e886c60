import { districtUnitId } from '#shared/routing/category.ts';
import type { RoutingText } from '#shared/routing/suggest.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';
import type { Measure } from './measure.ts';
import { measures } from './measures.ts';

interface Classified extends RoutingText {
  readonly categoryCode: string;
}

const under = (name: string): Measure | null =>
  measures.find(({ classes }) => classes.includes(name)) ?? null;

/**
 * The measure of the plan that an issue falls under: the one for the small class that its words speak of within its
 * category, else the one for its category. Null for a category that the plan does not know.
 */
export function measureOf({ categoryCode, ...text }: Classified): Measure | null {
  const meant = suggestRouting(text).find((suggestion) => suggestion.categoryCode === categoryCode);
  return (meant && under(meant.reason.rule)) ?? under(categoryCode);
}

/** The ids of the units that are responsible for a measure towards a firm of this district, the leading one first. */
export function responsibleUnits({ unitIds, hasDistricts }: Measure, districtCode: string): string[] {
  return [...unitIds, ...(hasDistricts ? [districtUnitId(districtCode)] : [])];
}
