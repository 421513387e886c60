import { z } from 'zod';
import { chainRole, enterprise, enterpriseTag, standingBasis } from '../../domain/enterprise.ts';
import { day } from '../../domain/record.ts';

const { chainCode, leaderId, industryCode } = enterprise.schema.shape;

/** What a firm shall stand in; null where it shall stand in none. */
const standingChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chain'), chainCode, chainRole: chainRole.nullable() }),
  z.object({ kind: z.literal('doubling'), from: day.nullable(), to: day.nullable() }),
  z.object({ kind: z.literal('leader'), leaderId }),
  z.object({ kind: z.literal('industry'), industryCode }),
  z.object({ kind: z.literal('tag'), remove: enterpriseTag.nullable(), add: enterpriseTag.nullable() }),
]);
export type StandingForm = z.infer<typeof standingChange>;

export const standingApi = {
  /**
   * Enters a firm into a list, takes it out of one, or changes how it stands there; the hub writes its history. Refused
   * with `not_allowed` for whoever keeps neither the firm nor that list, with `invalid_input` where the end of the plan
   * lies before its begin or a role has no chain.
   */
  'enterprises.setStanding': {
    input: z.object({ id: z.string(), change: standingChange, basis: standingBasis }),
    output: z.object({}),
  },
} as const;
