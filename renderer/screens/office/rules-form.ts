import { z } from 'zod';
import type { officeApi } from '#shared/contract/app/office.ts';
import { officeNumbers, officeSessions, officeSetting } from '#shared/domain/office-setting.ts';
import { timeProfile } from '#shared/domain/time-profile.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { readSessions, writeSessions } from './sessions.ts';

type Texts<N extends string> = Record<N, string>;
/** In the order in which they are shown. */
export const limitNames = timeProfile.keyof().options;
export const numberNames = officeNumbers.keyof().options;
type LimitName = (typeof limitNames)[number];
type NumberName = (typeof numberNames)[number];

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

type Shape = Readonly<Record<string, z.ZodType<number, number>>>;

/** `problem` is the code of `form.<code>` for a number that the schema does not take. */
const typedShape = (shape: Shape, problem: string) =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      typed.refine((value) => schema.safeParse(value).success, { error: problem }),
    ]),
  );

/** No extension makes a limit shorter than it was. */
const profile = z
  .object(typedShape(timeProfile.shape, 'bad_limit'))
  .refine(({ main, mainExtended }) => (main ?? 0) <= (mainExtended ?? 0), {
    path: ['mainExtended'],
    error: 'shorter_than_limit',
    when: ({ issues }) => issues.length === 0,
  });

export const rulesSchema = z.object({
  ...typedShape(officeNumbers.shape, 'bad_number'),
  sessions: z
    .string()
    .transform(readSessions)
    .refine((sessions) => officeSessions.safeParse(sessions).success, { error: 'bad_sessions' }),
  normal: profile,
  fast: profile,
  note: officeSetting.schema.shape.note,
});

type Rules = z.input<(typeof officeApi)['office.setRules']['input']>;

/** What was typed, as the desk's core takes it; throws where `rulesSchema` finds something wrong. */
export const readRules = (form: RulesForm): Omit<Rules, 'stepRoles'> => rulesSchema.parse(form) as Rules;

/** The rules in force, as the desk's core takes them; the reason is still to be given. */
export function rulesOf({ office, rules }: Office): Omit<Rules, 'note' | 'stepRoles'> {
  const { normal, fast } = rules.profiles;
  const sessions = office.sessions.map((session) => ({ ...session }));
  return { ...officeNumbers.parse(rules), sessions, normal, fast };
}

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
