import { z } from 'zod';
import { enterpriseContact } from '#shared/domain/enterprise.ts';
import { maskContacts } from './masked.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

const contacts = z.array(enterpriseContact);

/** A field's value as screens show it: the contacts of a firm or a visit with masked telephone numbers. */
export function shownValue(field: string, value: Json): Json {
  if (field !== 'contacts') return value;
  const parsed = contacts.safeParse(value);
  return parsed.success ? maskContacts(parsed.data) : null;
}
