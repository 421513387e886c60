import type { EnterpriseContact } from '#shared/domain/enterprise.ts';
import { toHalfWidth } from '#shared/domain/half-width.ts';
import { maskPhones } from '#shared/domain/mask-phone.ts';

/** Contacts as every screen shows them: no telephone number leaves this process whole. */
export function maskContacts(contacts: readonly EnterpriseContact[]): EnterpriseContact[] {
  return contacts.map((contact) => ({ ...contact, phone: maskPhones(toHalfWidth(contact.phone)) }));
}

/**
 * A contact that was taken over from the firm's record carries a masked number; this gives it back its own. Numbers
 * that were typed get plain digits.
 */
export function unmaskContacts(
  contacts: readonly EnterpriseContact[],
  known: readonly EnterpriseContact[],
): EnterpriseContact[] {
  return contacts.map((contact) => {
    const isSame = ({ name, phone }: EnterpriseContact) =>
      name === contact.name.trim() && phone !== contact.phone && maskPhones(phone) === contact.phone;
    return { ...contact, phone: known.find(isSame)?.phone ?? toHalfWidth(contact.phone).trim() };
  });
}
