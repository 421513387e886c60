import { z } from 'zod';
import { commitment, commitmentOutcome, commitmentStates } from '../../domain/commitment.ts';
import { syncMark } from './visits.ts';

export const commitmentRow = commitment.schema.extend({
  enterpriseName: z.string(),
  madeByName: z.string(),
  syncMark,
  /** Whether this person may write down what became of it. */
  mayClose: z.boolean(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

export const commitmentsApi = {
  /**
   * What was promised to one firm, open ones first and by their day, then the last ten that were closed; or with null
   * every open promise that this person has to keep: their own, and those to the firms that they have.
   */
  'commitments.list': {
    input: z.object({ enterpriseId: z.string().nullable() }),
    output: z.object({ rows: z.array(commitmentRow) }),
  },
  /**
   * What became of a promise; `open` takes that back. Refused with `invalid_input` when a promise is given up without a
   * word why, and with `not_allowed` for others.
   */
  'commitments.settle': {
    input: z.object({ id: z.string(), state: z.enum(commitmentStates), outcome: commitmentOutcome }),
    output: z.object({}),
  },
} as const;
