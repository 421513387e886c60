import { z } from 'zod';
import { figure } from '../../domain/figure.ts';
import { groupings } from '../../domain/grouping.ts';
import { day, instant } from '../../domain/record.ts';
import { workload } from '../../statistics/workload.ts';

export const statisticsApi = {
  /**
   * Every figure of the days from `from` to `to`, both included, of what this laptop holds of a district, or of all that
   * it holds where that is null; with `grouping` of each group too. `workloads` are those of everybody in the districts
   * that this person supervises, for anybody else one's own.
   */
  'statistics.reckon': {
    input: z
      .object({
        from: day,
        to: day,
        districtCode: z.string().nullable(),
        grouping: z.enum(groupings).nullable(),
      })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'end_before_start' }),
    output: z.object({
      asOf: instant,
      /** By which definitions, `definitionVersion`. */
      version: z.int(),
      figures: z.array(figure),
      groups: z.array(z.object({ key: z.string().nullable(), figures: z.array(figure) })),
      workloads: z.array(workload),
    }),
  },
} as const;
