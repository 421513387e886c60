import { z } from 'zod';
import { instant, personRef, type RowOf, record, text } from './record.ts';

/** For what a whole telephone number was looked at. */
export const disclosureReasons = ['callback', 'visit', 'handling', 'other'] as const;

/** That somebody looked at a contact's whole number (查看电话), and for what; written before it is shown, never changed. */
export const disclosure = record('disclosure', {
  enterpriseId: text(z.string().min(1), 'once'),
  contactName: text(z.string().min(1).max(40), 'once'),
  reason: text(z.enum(disclosureReasons), 'once'),
  byId: text(personRef, 'once'),
  at: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
});
export type Disclosure = RowOf<typeof disclosure>;
