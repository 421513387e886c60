import { z } from 'zod';

/** Keyset paging: `after` is the `next` of the page before, null for the first. */
export const pageInput = { after: z.string().nullable(), limit: z.int().min(1).max(200) };

export const pageOf = <S extends z.ZodType>(row: S) =>
  z.object({ rows: z.array(row), next: z.string().nullable(), total: z.int() });
