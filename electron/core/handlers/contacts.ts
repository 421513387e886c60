import { findRow } from '#electron/store/find-row.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { toHalfWidth } from '#shared/domain/half-width.ts';
import { mayReveal } from '#shared/domain/may-write.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

/** Whole telephone numbers, one at a time and never without a trace. */
export function contactHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, 'contacts.reveal'> {
  return {
    'contacts.reveal': ({ enterpriseId, index, reason }, context) => {
      const desk = deskOf(context);
      if (!mayReveal(desk.person())) throw new Refused('not_allowed');
      const contact = findRow(desk.db, 'enterprise', enterpriseId)?.contacts[index];
      if (!contact) throw new Refused('not_found');
      const at = new Date(now()).toISOString();
      const seen = { enterpriseId, contactName: contact.name, reason, byId: desk.personId, at };
      writeForOffice(desk, 'disclosure', seen);
      return { phone: toHalfWidth(contact.phone) };
    },
  };
}
