import { z } from 'zod';
import { isPlainLine } from './plain-line.ts';
import { bool, day, json, type RowOf, record, text } from './record.ts';

const chainRoles = ['leader', 'member'] as const;
export const chainRole = z.enum(chainRoles);
export type ChainRole = z.infer<typeof chainRole>;

/** Who awarded a tag. */
export const tagLevels = ['national', 'province', 'city'] as const;

/** A tag such as 专精特新 with the interval in which it holds, and the certificate where there is one. */
export const enterpriseTag = z.object({
  code: z.string().trim().min(1).max(40).refine(isPlainLine),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  level: z.enum(tagLevels).exactOptional(),
  batchYear: z.int().min(1990).max(2200).exactOptional(),
  certificateNo: z.string().trim().min(1).max(60).refine(isPlainLine).exactOptional(),
  /** The document that awarded or lists it. */
  source: z.string().trim().min(1).max(200).refine(isPlainLine).exactOptional(),
});
export type EnterpriseTag = z.infer<typeof enterpriseTag>;

/** By what a firm entered or left a list, and from which day on. */
export const standingBasis = z.object({
  on: day,
  source: z.string().trim().min(1).max(200).refine(isPlainLine),
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
  /** One of the industries that the plan makes most of (重点产业). */
  industryCode: text(z.string().nullable().default(null)),
  /** The leader to whom the firm is linked (包联领导). */
  leaderId: text(z.string().nullable().default(null)),
  /** From when and by what document what was changed last of the firm's standing holds. */
  standingBasis: json(standingBasis.nullable().default(null), 'lww'),
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
