import { z } from 'zod';
import { instant, integer, json, personRef, type RowOf, record, text } from './record.ts';
import { workingRoles } from './role.ts';
import { timeProfile } from './time-profile.ts';

const minute = z
  .int()
  .min(0)
  .max(24 * 60);

/** When the office is open on a working day, in minutes after local midnight: one session after the other. */
export const officeSessions = z
  .array(z.object({ from: minute, to: minute }))
  .min(1)
  .max(4)
  .refine((sessions) =>
    sessions.every(({ from, to }, index) => from < to && from >= (sessions[index - 1]?.to ?? 0)),
  );

/** No extension makes a limit shorter than it was. */
const profile = timeProfile.refine(({ main, mainExtended }) => main <= mainExtended, {
  path: ['mainExtended'],
});

/** The numbers that steps are judged by. */
export const officeNumbers = z.object({
  /** So often may an issue be sent back; then its handler is designated. */
  mostReturns: z.int().min(0).max(9),
  /** So often may the main limit be extended; once more after an escalation. */
  mostExtensions: z.int().min(0).max(9),
  /** Working days between two reminders of one issue. */
  urgeEvery: z.int().min(1).max(60),
  /** Calendar days in which a closed issue may be opened again. */
  reopenWithin: z.int().min(0).max(3_650),
  /** Redone so often, an issue is escalated. */
  redosToEscalate: z.int().min(1).max(9),
  /** As many of its holds have run out, an issue is escalated. */
  expiredHoldsToEscalate: z.int().min(1).max(9),
  /** So many percent of what was closed on the spot are checked. */
  onSpotSample: z.int().min(0).max(100),
});
export type OfficeNumbers = Readonly<z.infer<typeof officeNumbers>>;

/** By the name of a step: the roles that may take it, where the office has it otherwise than the shipped table. */
export const stepRoles = z.record(z.string(), z.array(z.enum(workingRoles)).min(1));
export type StepRoles = Readonly<z.infer<typeof stepRoles>>;

const numbers = officeNumbers.shape;

/**
 * Office hours, time limits and numbers as an administrator set them. Never changed: every change is a row of its own,
 * and the one that the hub received last is in force.
 */
export const officeSetting = record('office_setting', {
  sessions: json(officeSessions, 'once'),
  normal: json(profile, 'once'),
  fast: json(profile, 'once'),
  mostReturns: integer(numbers.mostReturns, 'once'),
  mostExtensions: integer(numbers.mostExtensions, 'once'),
  urgeEvery: integer(numbers.urgeEvery, 'once'),
  reopenWithin: integer(numbers.reopenWithin, 'once'),
  redosToEscalate: integer(numbers.redosToEscalate, 'once'),
  expiredHoldsToEscalate: integer(numbers.expiredHoldsToEscalate, 'once'),
  /** Why, in the administrator's words. */
  note: text(z.string().trim().min(1).max(500), 'once'),
  setById: text(personRef, 'once'),
  setAt: text(instant, 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
  /** Null where an older program set the rest: as it is shipped. */
  onSpotSample: integer(numbers.onSpotSample.nullable().default(null), 'once'),
  stepRoles: json(stepRoles.nullable().default(null), 'once'),
});
export type OfficeSetting = RowOf<typeof officeSetting>;
