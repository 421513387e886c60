import { z } from 'zod';
import { day, json, type RowOf, record, text } from './record.ts';

/** A member of a panel, with specialities and the term of office (聘期). */
export const expert = record('expert', {
  panelCode: text(z.string(), 'hub'),
  personId: text(z.string().nullable(), 'hub'),
  name: text(z.string().min(1).max(40), 'hub'),
  unitName: text(z.string().max(80), 'hub'),
  title: text(z.string().max(60), 'hub'),
  specialities: json(z.array(z.string()), 'hub'),
  validFrom: text(day.nullable(), 'hub'),
  validTo: text(day.nullable(), 'hub'),
  /** Firms of whose issues this person must stay away (利益关联): their ids. */
  conflicts: json(z.array(z.string()), 'hub'),
});
export type Expert = RowOf<typeof expert>;
