import { z } from 'zod';
import type { StandingForm } from '#shared/contract/app/standing.ts';
import {
  chainRole,
  type Enterprise,
  enterpriseTag,
  standingBasis,
  tagLevels,
} from '#shared/domain/enterprise.ts';
import type { StandingKind } from '#shared/domain/enterprise-event.ts';

/** The kinds that a form can change; a commissioner is given by the list of firms. */
export const changedKinds = [
  'chain',
  'doubling',
  'leader',
  'industry',
  'tag',
] as const satisfies StandingKind[];
export type ChangedKind = (typeof changedKinds)[number];

const choice = z.string().nullable();
const maybeDay = z.union([z.iso.date(), z.literal('')], { error: 'bad_date' });
const { source, on } = standingBasis.shape;

/** What is typed; only the fields of the chosen kind count. */
export const standingForm = z
  .object({
    kind: z.enum(changedKinds),
    chainCode: choice,
    chainRole: chainRole.nullable(),
    from: maybeDay,
    to: maybeDay,
    leaderId: choice,
    industryCode: choice,
    remove: choice,
    code: z.union([enterpriseTag.shape.code, z.literal('')]),
    level: z.enum(tagLevels).nullable(),
    batchYear: z.string().regex(/^(?:(?:199|20\d|21\d)\d)?$/, { error: 'bad_figure' }),
    certificateNo: z.string().max(60),
    validFrom: maybeDay,
    validTo: maybeDay,
    on,
    source,
  })
  .refine(({ kind, chainCode, chainRole: role }) => kind !== 'chain' || chainCode === null || role !== null, {
    path: ['chainRole'],
    error: 'required',
  })
  .refine(({ kind, from, to }) => kind !== 'doubling' || to === '' || from !== '', {
    path: ['from'],
    error: 'required',
  })
  .refine(({ kind, from, to }) => kind !== 'doubling' || to === '' || from <= to, {
    path: ['to'],
    error: 'end_before_start',
  })
  .refine(
    ({ kind, validFrom, validTo, on: day }) =>
      kind !== 'tag' || validTo === '' || (validFrom || day) <= validTo,
    {
      path: ['validTo'],
      error: 'end_before_start',
    },
  )
  .refine(({ kind, code, remove }) => kind !== 'tag' || code !== '' || remove !== null, {
    path: ['code'],
    error: 'required',
  });
export type TypedStanding = z.infer<typeof standingForm>;

/** The form as it opens: with what holds now. */
export function typedOf(firm: Enterprise, kind: ChangedKind, today: string): TypedStanding {
  return {
    kind,
    chainCode: firm.chainCode,
    chainRole: firm.chainRole,
    from: firm.doublingFrom ?? '',
    to: firm.doublingTo ?? '',
    leaderId: firm.leaderId,
    industryCode: firm.industryCode,
    remove: null,
    code: '',
    level: null,
    batchYear: '',
    certificateNo: '',
    validFrom: '',
    validTo: '',
    on: today,
    source: '',
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The change that is meant. */
export function changeOf(typed: TypedStanding, firm: Enterprise): StandingForm {
  switch (typed.kind) {
    case 'chain':
      return {
        kind: 'chain',
        chainCode: typed.chainCode,
        chainRole: typed.chainCode === null ? null : typed.chainRole,
      };
    case 'doubling':
      return { kind: 'doubling', from: orNull(typed.from), to: orNull(typed.to) };
    case 'leader':
      return { kind: 'leader', leaderId: typed.leaderId };
    case 'industry':
      return { kind: 'industry', industryCode: typed.industryCode };
    default:
      return {
        kind: 'tag',
        remove: firm.tags.find((tag) => JSON.stringify(tag) === typed.remove) ?? null,
        add: typed.code === '' ? null : tagOf(typed),
      };
  }
}

function tagOf({
  code,
  level,
  batchYear,
  certificateNo,
  validFrom,
  validTo,
  on: day,
  source: by,
}: TypedStanding) {
  return {
    code,
    validFrom: orNull(validFrom) ?? day,
    validTo: orNull(validTo),
    ...(level === null ? {} : { level }),
    ...(batchYear === '' ? {} : { batchYear: Number(batchYear) }),
    ...(certificateNo.trim() === '' ? {} : { certificateNo: certificateNo.trim() }),
    source: by,
  };
}
