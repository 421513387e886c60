import { z } from 'zod';
import { issueFilter } from '#shared/contract/app/issues.ts';

const { shape } = issueFilter;

/** The queue's address: what is filtered, and which issue is open beside it. */
export const issuesSearch = z.object({
  text: shape.text.catch('').default(''),
  group: shape.group.catch('open').default('open'),
  panel: shape.panelCode.catch(null).default(null),
  district: shape.districtCode.catch(null).default(null),
  state: shape.state.catch(null).default(null),
  lamp: shape.lamp.catch(null).default(null),
  kind: shape.kind.catch('all').default('all'),
  id: z.string().nullable().catch(null).default(null),
});
export type IssuesSearch = z.output<typeof issuesSearch>;
