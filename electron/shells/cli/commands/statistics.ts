import { figureLines } from '#shared/statistics/figure-lines.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { textTable } from '#shared/text/text-table.ts';
import { checkPeriod } from '../days.ts';
import type { CliWords, Work } from '../work.ts';

/** Every figure of the days asked for, reckoned from what this laptop holds. */
export function statistics({ from, to }: { from: string; to: string }, words: CliWords): Work {
  checkPeriod({ from, to }, words);
  return async ({ call, locale }) => {
    const asked = { from, to, districtCode: null, grouping: null };
    const { figures, asOf } = await call('statistics.reckon', asked);
    return {
      exitCode: 0,
      lines: textTable(figureLines(figures, catalogues[locale].statistics)),
      json: { from, to, asOf, figures },
    };
  };
}
