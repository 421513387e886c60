import { type Figure, percentOf } from '../domain/figure.ts';
import type { chinese } from '../text/chinese.ts';
import type { Texts } from '../text/texts.ts';

type StatisticsWords = Texts<typeof chinese.statistics>;

function numbersOf(figure: Figure, none: string): readonly [value: string, from: string] {
  if (figure.kind === 'count') return [String(figure.value), ''];
  if (figure.kind === 'span')
    return [String(figure.median ?? none), `P90 ${figure.p90 ?? none} / ${figure.of}`];
  const percent = percentOf(figure);
  return [percent === null ? none : `${percent}%`, `${figure.numerator}/${figure.denominator}`];
}

/** Figures as rows of a table for a terminal: name, value, and the numbers it was reckoned from. */
export function figureLines(figures: readonly Figure[], words: StatisticsWords): string[][] {
  const { figure, value, numbers } = words.columns;
  const rows = figures.map((one) => [words.name[one.id], ...numbersOf(one, words.none)]);
  return [[figure, value, numbers], ...rows];
}
