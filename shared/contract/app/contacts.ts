import { z } from 'zod';
import { disclosureReasons } from '../../domain/disclosure.ts';

export const contactsApi = {
  /**
   * The whole number of a contact of a firm, by the place in its list. That it was looked at is written down first, with
   * the reason, for the office's auditors. Refused with `not_allowed` for roles that talk to no firm.
   */
  'contacts.reveal': {
    input: z.object({ enterpriseId: z.string(), index: z.int().min(0), reason: z.enum(disclosureReasons) }),
    output: z.object({ phone: z.string() }),
  },
} as const;
