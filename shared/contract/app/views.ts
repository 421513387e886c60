import { z } from 'zod';
import { savedView } from '../../domain/saved-view.ts';

export const viewsApi = {
  /** The views of this person and those that were shared with them, in the order in which they were kept. */
  'views.list': {
    input: z.object({}),
    output: z.object({
      views: z.array(savedView.schema.extend({ ownerName: z.string(), isMine: z.boolean() })),
    }),
  },
  /** Keeps the filters of a list. Refused with `not_allowed` when somebody shares who supervises no such place. */
  'views.keep': {
    input: savedView.schema.pick({
      name: true,
      screen: true,
      search: true,
      isShared: true,
      districtCode: true,
    }),
    output: z.object({}),
  },
  /** Takes one of one's own views away, or with `isRemoved` false brings it back. */
  'views.remove': { input: z.object({ viewKey: z.uuid(), isRemoved: z.boolean() }), output: z.object({}) },
} as const;
