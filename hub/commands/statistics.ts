import { findDistrict } from '#shared/domain/districts.ts';
import type { Grouping } from '#shared/domain/grouping.ts';
import { breakDown } from '#shared/statistics/breakdown.ts';
import { figureLines } from '#shared/statistics/figure-lines.ts';
import { reckon } from '#shared/statistics/reckon.ts';
import { textTable } from '#shared/text/text-table.ts';
import { readOffice } from '../store/office.ts';
import { readFacts } from '../store/statistics-facts.ts';
import { done, mistake, problem, type Work, withStore } from './command.ts';
import { beginOf } from './instants.ts';

export interface StatisticsOptions {
  readonly from: string;
  readonly to: string;
  readonly district?: string;
  readonly by?: Grouping;
}

/** Every figure of the days asked for, reckoned from what the hub holds as the desks reckon it from theirs. */
export function statistics({ from, to, district, by }: StatisticsOptions): Work {
  return (ports) => {
    const { words, statistics: names, now } = ports;
    beginOf('--from', from, ports);
    beginOf('--to', to, ports);
    if (from > to) throw mistake(words.periodOrder);
    const found = district === undefined ? null : findDistrict(district);
    if (district !== undefined && found === null) throw problem(words.noDistrict, { district });
    return withStore(ports, async (store) => {
      const asOf = new Date(now()).toISOString();
      const { facts, office } = await store.read(async (db) => ({
        facts: await readFacts(db, found?.code ?? null),
        office: await readOffice(db),
      }));
      const reckoning = { period: { from, to }, asOf, calendar: office.calendar };
      const figures = reckon(facts, reckoning);
      const groups = by === undefined ? [] : breakDown(facts, by, reckoning);
      const lines = [
        ...textTable(figureLines(figures, names)),
        ...groups.flatMap((group) => [
          '',
          group.key ?? names.group.rest[by ?? 'category'],
          ...textTable(figureLines(group.figures, names)),
        ]),
      ];
      return done(lines, { from, to, districtCode: found?.code ?? null, asOf, figures, groups });
    });
  };
}
