import { z } from 'zod';
import type { officeApi } from '#shared/contract/app/office.ts';
import { officeNumbers, officeSessions, officeSetting } from '#shared/domain/office-setting.ts';
import { timeProfile } from '#shared/domain/time-profile.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { readSessions, writeSessions } from './sessions.ts';

type Texts<N extends string> = Record<N, string>;
type LimitName = keyof z.infer<typeof timeProfile>;
type NumberName = keyof z.infer<typeof officeNumbers>;

/** Numbers as they are typed. */
export interface RulesForm extends Texts<NumberName> {
  readonly sessions: string;
  readonly normal: Texts<LimitName>;
  readonly fast: Texts<LimitName>;
  readonly note: string;
}

/** What is typed stays text until it is sent; nothing typed is no number. */
const typed = z
  .string()
  .trim()
  .min(1)
  .transform((text) => Number(text));

const typedShape = (shape: Readonly<Record<string, z.ZodType<number, number>>>) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, typed.pipe(schema)]));

const profile = z.object(typedShape(timeProfile.shape));
const { normal, fast, note } = officeSetting.schema.shape;

export const rulesSchema = z.object({
  ...typedShape(officeNumbers.shape),
  sessions: z.string().transform(readSessions).pipe(officeSessions),
  normal: profile.pipe(normal),
  fast: profile.pipe(fast),
  note,
});

type Rules = z.input<(typeof officeApi)['office.setRules']['input']>;

/** What was typed, as the desk's core takes it; throws where `rulesSchema` finds something wrong. */
export const readRules = (form: RulesForm): Rules => rulesSchema.parse(form) as Rules;

const texts = <N extends string>(numbers: Readonly<Record<N, number>>): Texts<N> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])) as Texts<N>;

/** The rules in force, to be changed. */
export function rulesForm({ office, rules }: Office): RulesForm {
  return {
    ...texts(officeNumbers.parse(rules)),
    sessions: writeSessions(office.sessions),
    normal: texts(rules.profiles.normal),
    fast: texts(rules.profiles.fast),
    note: '',
  };
}
