import { z } from 'zod';
import { figure } from './figure.ts';
import { groupings } from './grouping.ts';
import { day, instant, integer, json, personRef, type RowOf, record, text } from './record.ts';

/** What a regular report is about. */
export const reportKinds = ['week', 'month'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The figures of one group, with its name as it was. */
const reportGroup = z.object({
  by: z.enum(groupings),
  name: z.string(),
  figures: z.array(figure),
});

/**
 * A weekly or monthly report as it was submitted, with its numbers, the definitions by which they were reckoned, and the
 * sentence that tells them. Never changed: what corrects it is a report of its own.
 */
export const reportArchive = record('report_archive', {
  kind: text(z.enum(reportKinds), 'once'),
  /** Null: the whole city. */
  districtCode: text(z.string().nullable(), 'once'),
  periodFrom: text(day, 'once'),
  periodTo: text(day, 'once'),
  asOf: text(instant, 'once'),
  definitionVersion: integer(z.int().min(1), 'once'),
  figures: json(z.array(figure), 'once'),
  breakdown: json(z.array(reportGroup).max(300), 'once'),
  sentence: text(z.string().max(1_000), 'once'),
  note: text(z.string().trim().max(2_000), 'once'),
  madeById: text(personRef, 'once'),
  madeAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type ReportArchive = RowOf<typeof reportArchive>;
