import { z } from 'zod';

/** The list of visits: the text that is searched, and which visit is open. */
export const visitsSearch = z.object({
  text: z.string().max(100).catch('').default(''),
  id: z.string().nullable().catch(null).default(null),
});

/** A new visit, to a firm or to one still to be chosen. */
export const newVisitSearch = z.object({
  enterpriseId: z.string().nullable().catch(null).default(null),
  /** A colleague with whom one goes together. */
  withPersonId: z.string().nullable().catch(null).default(null),
});
