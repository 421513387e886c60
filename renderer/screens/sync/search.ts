import { z } from 'zod';

const syncTabs = ['waiting', 'conflicts', 'held', 'refused', 'arrived', 'log'] as const;
export type SyncTab = (typeof syncTabs)[number];

/** The sync centre's address: the tab, and which conflicts are listed and open. Without a tab the most pressing one. */
export const syncSearch = z.object({
  tab: z.enum(syncTabs).nullable().catch(null).default(null),
  show: z.enum(['open', 'decided']).catch('open').default('open'),
  /** `enterprise.address`: only conflicts of this field. */
  field: z.string().nullable().catch(null).default(null),
  id: z.string().nullable().catch(null).default(null),
});
