import { z } from 'zod';
import type { MemberForm } from '#shared/contract/app/panels.ts';
import { type Expert, expert, speciality } from '#shared/domain/expert.ts';
import { readList, writeList } from './typed-list.ts';

const { name, unitName, title, specialities, conflicts, validFrom: day } = expert.schema.shape;

const typedDay = z
  .string()
  .nullable()
  .transform((typed) => (typed === '' ? null : typed))
  .refine((typed) => day.safeParse(typed).success, { error: 'bad_date' });

/** What the lead types about a member; `personId` null is one without an account. */
export const memberSchema = z
  .object({
    personId: z.string().nullable(),
    name: z.string().trim(),
    unitName: unitName.trim(),
    title: title.trim(),
    specialities: z
      .string()
      .refine((typed) => readList(typed).every((part) => speciality.safeParse(part).success), {
        error: 'invalid',
      })
      .refine((typed) => specialities.safeParse(readList(typed)).success, { error: 'too_long' }),
    validFrom: typedDay,
    validTo: typedDay,
    conflicts,
  })
  .refine((form) => form.personId !== null || name.safeParse(form.name).success, {
    path: ['name'],
    error: 'required',
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    error: 'end_before_start',
  });
export type TypedMember = z.input<typeof memberSchema>;

/** The form of a member as they stand, or of a new one. */
export function typedMember(member: Expert | null): TypedMember {
  return {
    personId: member?.personId ?? null,
    name: member?.name ?? '',
    unitName: member?.unitName ?? '',
    title: member?.title ?? '',
    specialities: writeList(member?.specialities ?? []),
    validFrom: member?.validFrom ?? '',
    validTo: member?.validTo ?? '',
    conflicts: [...(member?.conflicts ?? [])],
  };
}

/** What was typed, as the desk's core takes it. */
export function readMember(panelCode: string, typed: z.output<typeof memberSchema>): MemberForm {
  return { ...typed, panelCode, specialities: readList(typed.specialities) };
}
