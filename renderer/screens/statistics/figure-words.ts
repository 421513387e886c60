import { type Figure, percentOf } from '#shared/domain/figure.ts';
import type { Say } from '../../ui/use-texts.ts';

/** 42, 88.6% or 6 working days; a dash where there is nothing to reckon. */
export function valueWords(say: Say, figure: Figure): string {
  if (figure.kind === 'count') return String(figure.value);
  if (figure.kind === 'span')
    return figure.median === null
      ? say('statistics:none')
      : say('statistics:days', { days: figure.median, count: figure.median });
  const percent = percentOf(figure);
  return percent === null ? say('statistics:none') : say('statistics:percent', { percent });
}

/** What the figure was reckoned from, with both numbers of a rate. */
export function howWords(say: Say, figure: Figure): string {
  if (figure.kind === 'count') return say(`statistics:how.${figure.id}`);
  if (figure.kind === 'rate')
    return say(`statistics:how.${figure.id}`, { n: figure.numerator, d: figure.denominator });
  return figure.p90 === null
    ? say('statistics:how.nothing')
    : say(`statistics:how.${figure.id}`, { of: figure.of, p90: figure.p90 });
}

/** A rate within a table: 88.6% (31/35). */
export function shortWords(say: Say, figure: Figure): string {
  const value = valueWords(say, figure);
  return figure.kind === 'rate' && figure.denominator > 0
    ? `${value} (${figure.numerator}/${figure.denominator})`
    : value;
}
