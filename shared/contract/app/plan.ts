import { z } from 'zod';
import { planValue } from '../../domain/plan-value.ts';

export const planApi = {
  /** Everything that was ever recorded of the plan's numbers, in no order; what waits for the hub is among it. */
  'plan.values': { input: z.object({}), output: z.object({ values: z.array(planValue.schema) }) },
  /**
   * What a number of the plan has reached on a day that is not to come. Refused with `not_allowed` for anybody who does
   * not supervise the whole city, with `not_found` for a number that the plan does not have.
   */
  'plan.record': {
    input: planValue.schema.pick({ targetCode: true, value: true, reachedOn: true, source: true }),
    output: z.object({}),
  },
} as const;
