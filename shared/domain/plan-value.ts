import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { day, instant, personRef, type RowOf, record, text } from './record.ts';

/** A figure as it is reported: a decimal number without an exponent or separators. */
export const reportedNumber = z.string().regex(/^\d{1,12}(?:\.\d{1,4})?$/);

/**
 * What a number of the action plan had reached on a day. Never changed: what corrects it is a row of its own, and of
 * those for one day the one that the hub received last counts.
 */
export const planValue = record('plan_value', {
  /** A target of the plan. */
  targetCode: text(z.string().min(1).max(40), 'once'),
  value: text(reportedNumber, 'once'),
  reachedOn: text(day, 'once'),
  /** Who published or reported it. */
  source: text(z.string().trim().min(1).max(200).refine(isPlainLine), 'once'),
  recordedById: text(personRef, 'once'),
  recordedAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type PlanValue = RowOf<typeof planValue>;
