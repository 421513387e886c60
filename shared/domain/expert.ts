import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { day, instant, json, personRef, type RowOf, record, text } from './record.ts';

export const speciality = z.string().trim().min(1).max(40).refine(isPlainLine);

/**
 * A member of a panel, with specialities and the term of office (聘期). Never changed by a desk: what the panel's lead
 * sets is a row of its own, and of those for one person in one panel the one that the hub received last is in force.
 */
export const expert = record('expert', {
  panelCode: text(z.string(), 'once'),
  personId: text(z.string().nullable(), 'once'),
  name: text(z.string().min(1).max(40), 'once'),
  unitName: text(z.string().max(80), 'once'),
  title: text(z.string().max(60), 'once'),
  specialities: json(z.array(speciality).max(20), 'once'),
  validFrom: text(day.nullable(), 'once'),
  validTo: text(day.nullable(), 'once'),
  /** Firms of whose issues this person must stay away (利益关联): their ids. */
  conflicts: json(z.array(z.string()).max(500), 'once'),
  /** The lead who set it; null for what the hub's operator wrote. */
  setById: text(personRef.nullable().default(null), 'once'),
  receivedAt: text(instant.nullable().default(null), 'hub'),
  setAt: text(instant.nullable().default(null), 'once'),
});
export type Expert = RowOf<typeof expert>;
