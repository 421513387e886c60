import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { bool, day, json, type RowOf, record, text } from './record.ts';

const chainRoles = ['leader', 'member'] as const;
export const chainRole = z.enum(chainRoles);
export type ChainRole = z.infer<typeof chainRole>;

/** A tag such as 专精特新 with the interval in which it holds. */
const enterpriseTag = z.object({
  code: z.string().min(1).max(40),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** A contact of the firm: work data only (name, title, work phone), never more. */
export const enterpriseContact = z.object({
  name: z.string().trim().min(1).max(40).refine(isPlainLine),
  title: z.string().trim().max(60).refine(isPlainLine),
  phone: z.string().trim().max(30),
});

export const enterprise = record('enterprise', {
  name: text(z.string().trim().min(1).max(120).refine(isPlainLine)),
  uscc: text(z.string().max(18).nullable()),
  isUsccConfirmed: bool(z.boolean()),
  districtCode: text(z.string().min(1)),
  address: text(z.string().max(200)),
  industry: text(z.string().max(60)),
  chainCode: text(z.string().nullable()),
  chainRole: text(chainRole.nullable()),
  doublingFrom: text(day.nullable()),
  doublingTo: text(day.nullable()),
  tags: json(z.array(enterpriseTag), 'set'),
  contacts: json(z.array(enterpriseContact), 'lww'),
  commissionerId: text(z.string().nullable()),
});
export type Enterprise = RowOf<typeof enterprise>;
export type EnterpriseContact = z.infer<typeof enterpriseContact>;

/** True when the firm is in the doubling plan on `on` (YYYY-MM-DD); both ends count. */
export function isDoubling(firm: Pick<Enterprise, 'doublingFrom' | 'doublingTo'>, on: string): boolean {
  return (
    firm.doublingFrom !== null &&
    firm.doublingFrom <= on &&
    (firm.doublingTo === null || on <= firm.doublingTo)
  );
}
