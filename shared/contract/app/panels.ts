import { z } from 'zod';
import { expert } from '../../domain/expert.ts';
import { issueStates } from '../../domain/issue-state.ts';
import { keptQuestion } from '../../domain/panel-checklist.ts';

const { name } = expert.schema.shape;

const member = expert.schema
  .omit({ id: true, setById: true, receivedAt: true, setAt: true })
  .extend({ name: z.string() })
  .refine((form) => form.personId !== null || name.safeParse(form.name).success, { path: ['name'] });
export type MemberForm = z.infer<typeof member>;

/** What the lead of a panel keeps; everybody else is refused with `not_allowed`. In force once the hub has it. */
/** How many of a panel's open issues stand in each state, and how many are overdue, and long overdue. */
const lanes = z.object({
  byState: z.partialRecord(z.enum(issueStates), z.int()),
  red: z.int(),
  flash: z.int(),
});

export const panelsApi = {
  /** The open issues on this laptop, by panel. */
  'panels.lanes': { input: z.object({}), output: z.record(z.string(), lanes) },
  /** The firms whose issues lie on this laptop, by name: those of which a member may have to stay away. */
  'panels.firms': {
    input: z.object({}),
    output: z.object({ firms: z.array(z.object({ id: z.string(), name: z.string() })) }),
  },
  /**
   * A member of a panel, whole: specialities, term of office and the firms to stay away from. Who has an account is
   * called as there, whatever `name` says. Refused with `invalid_input` when the person is no expert of that panel or
   * the term ends before it begins.
   */
  'panels.setMember': { input: member, output: z.object({}) },
  /** What a panel asks, whole and in this order; a question without a code is new. */
  'panels.setChecklist': {
    input: z.object({
      panelCode: z.string().min(1),
      questions: z.array(keptQuestion.extend({ code: keptQuestion.shape.code.nullable() })).max(20),
    }),
    output: z.object({}),
  },
} as const;
