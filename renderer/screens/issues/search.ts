import { z } from 'zod';
import { type IssueFilter, issueFilter } from '#shared/contract/app/issues.ts';

const { shape } = issueFilter;

/** An address reads `district=370699` as a number. */
const word = z.union([z.string(), z.number().transform(String)]);

/** The queue's address: what is filtered, and which issue is open beside it. */
export const issuesSearch = z.object({
  text: word.pipe(shape.text).catch('').default(''),
  group: shape.group.catch('open').default('open'),
  panel: word.nullable().catch(null).default(null),
  district: word.nullable().catch(null).default(null),
  state: shape.state.catch(null).default(null),
  lamp: shape.lamp.catch(null).default(null),
  kind: shape.kind.catch('all').default('all'),
  id: z.string().nullable().catch(null).default(null),
});
export type IssuesSearch = z.output<typeof issuesSearch>;

/** What narrows a list, when nothing does. */
export const unfiltered = {
  text: '',
  panel: null,
  district: null,
  state: null,
  lamp: null,
  kind: 'all',
} as const;

export function filterOf({ panel, district, id: _id, ...rest }: IssuesSearch): IssueFilter {
  return { ...rest, panelCode: panel, districtCode: district };
}

export function isFiltered(search: IssuesSearch): boolean {
  return Object.entries(unfiltered).some(([name, value]) => search[name as keyof IssuesSearch] !== value);
}
