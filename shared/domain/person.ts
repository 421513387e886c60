import { z } from 'zod';
import { json, type RowOf, record, text } from './record.ts';
import { roleGrant } from './role.ts';

/** A colleague: commissioner, dispatcher, expert, handler. Accounts and passwords stay on the hub. */
export const person = record('person', {
  name: text(z.string().min(1).max(40), 'hub'),
  account: text(z.string().min(1).max(64), 'hub'),
  title: text(z.string().max(60), 'hub'),
  unitId: text(z.string(), 'hub'),
  grants: json(z.array(roleGrant), 'hub'),
});
export type Person = RowOf<typeof person>;
