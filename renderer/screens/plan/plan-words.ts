import type { Measure, Target } from '#resources/plan/measure.ts';
import type { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../../ui/use-texts.ts';

type MeasureCode = keyof typeof chinese.plan.measure;
type TargetCode = keyof typeof chinese.plan.target;

/** 1234567 as 1,234,567; the decimals stay as they were reported. */
export function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

/** The number of a measure as the plan counts it; the goal and the safeguards have none. */
export const measureNumber = ({ code }: Measure): string => (/^\d/.test(code) ? `${code}. ` : '');

/** Every measure and number of the plan has its words; a test says so. */
export const measureTitle = (say: Say, { code }: Measure): string =>
  say(`plan:measure.${code as MeasureCode}`);
export const targetTitle = (say: Say, { code }: Target): string => say(`plan:target.${code as TargetCode}`);

export function valueWords(say: Say, { unit }: Target, value: string): string {
  return say(`plan:unit.${unit}`, { value: grouped(value) });
}

export function goalWords(say: Say, target: Target): string {
  const value = valueWords(say, target, String(target.value));
  return say(`plan:bound.${target.bound}`, { value });
}

/** The responsible units by name, in the plan's order. */
export function responsible(say: Say, measure: Measure, unitName: (id: string) => string): string {
  if (measure.isEverybodys) return say('plan:everybody');
  const districts = measure.hasDistricts ? [say('plan:districts')] : [];
  return [...measure.unitIds.map(unitName), ...districts].join(say('plan:join'));
}
