import { must } from '../assert.ts';
import { dayOf } from '../calendar/office-time.ts';
import { definitionVersion, type Figure, type FigureId, percentOf } from '../domain/figure.ts';
import { type Grouping, groupings } from '../domain/grouping.ts';
import type { ReportArchive } from '../domain/report-archive.ts';
import type { chinese } from '../text/chinese.ts';
import { fill } from '../text/fill.ts';
import type { Texts } from '../text/texts.ts';
import { breakDown, type GroupFigures } from './breakdown.ts';
import type { Facts, Reckoning } from './facts.ts';
import { reckon } from './reckon.ts';

/** What a report tells of each group; the rest can be reckoned on the screen. */
const groupIds: readonly FigureId[] = [
  'visits',
  'issues_raised',
  'finished',
  'finish_rate',
  'solve_rate',
  'on_time_rate',
  'sat_rate',
  'red',
  'long_term',
];

const isNothing = (figure: Figure): boolean =>
  figure.kind === 'count' ? figure.value === 0 : figure.kind === 'span' || figure.denominator === 0;

/** Whether a group did nothing in the period and has nothing open. */
export function isEmptyGroup({ figures }: Pick<GroupFigures, 'figures'>): boolean {
  return figures.every(isNothing);
}

type Words = Texts<typeof chinese.statistics>['report'];

/** The name of a group; null is the key of what belongs to none. */
export type NameOf = (grouping: Grouping, key: string | null) => string;

/** 截至…共走访…收集问题…办结率…: what is reported everywhere, with both numbers of every rate. */
export function reportSentence(
  figures: readonly Figure[],
  { period, asOf }: Pick<Reckoning, 'period' | 'asOf'>,
  place: string,
  words: Words,
): string {
  const find = (id: FigureId): Figure =>
    must(figures.find((figure) => figure.id === id) ?? null, 'every figure is reckoned');
  const count = (id: FigureId): number => {
    const figure = find(id);
    return figure.kind === 'count' ? figure.value : 0;
  };
  const rate = (id: FigureId): string => {
    const figure = find(id);
    const percent = figure.kind === 'rate' ? percentOf(figure) : null;
    if (figure.kind !== 'rate' || percent === null) return words.noRate;
    return fill(words.rate, { percent, numerator: figure.numerator, denominator: figure.denominator });
  };
  const today = dayOf(asOf);
  return fill(words.sentence, {
    from: period.from,
    to: period.to < today ? period.to : today,
    place,
    firms: count('ent_visited'),
    visits: count('visits'),
    raised: count('issues_raised'),
    onSpot: count('on_spot'),
    finished: count('finished'),
    longTerm: count('long_term'),
    finishRate: rate('finish_rate'),
    solveRate: rate('solve_rate'),
    satRate: rate('sat_rate'),
    onTimeRate: rate('on_time_rate'),
  });
}

/** The numbers of a report as they are kept. */
export function reportFigures(
  facts: Facts,
  by: Reckoning,
  nameOf: NameOf,
): Pick<ReportArchive, 'definitionVersion' | 'figures' | 'breakdown'> {
  const breakdown = groupings.flatMap((grouping) =>
    breakDown(facts, grouping, by)
      .map(({ key, figures }) => ({
        by: grouping,
        name: nameOf(grouping, key),
        figures: figures.filter(({ id }) => groupIds.includes(id)),
      }))
      .filter((group) => !isEmptyGroup(group)),
  );
  return { definitionVersion, figures: reckon(facts, by), breakdown };
}
