import { z } from 'zod';
import { day } from '../../domain/record.ts';
import { reportArchive, reportKinds } from '../../domain/report-archive.ts';

export const reportsApi = {
  /** The submitted reports that this laptop holds, the latest period first; what waits for the hub is among them. */
  'reports.list': { input: z.object({}), output: z.object({ reports: z.array(reportArchive.schema) }) },
  /**
   * Reckons the week or month around `on` and keeps the figures as they are now, with the sentence that tells them.
   * Refused with `not_allowed` for whoever does not supervise the district (null: the city), with `invalid_input` for a
   * period that has not begun.
   */
  'reports.submit': {
    input: z.object({
      kind: z.enum(reportKinds),
      on: day,
      districtCode: z.string().nullable(),
      note: reportArchive.schema.shape.note,
    }),
    output: z.object({}),
  },
} as const;
