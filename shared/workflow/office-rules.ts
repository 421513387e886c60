import type { Calendar } from '../calendar/calendar.ts';
import type { OfficeHours } from '../calendar/office-time.ts';
import type { Channel } from '../domain/channel.ts';
import { type Transition, transitions } from './lifecycle.ts';
import { type Profile, shippedProfiles } from './profiles.ts';

/** What an office may bend without code: the table of steps, the time limits and the numbers that guards go by. */
export interface OfficeRules {
  readonly transitions: readonly Transition[];
  readonly profiles: Readonly<Record<Channel, Profile>>;
  /** So often may an issue be sent back; then its handler is designated. */
  readonly mostReturns: number;
  /** So often may the main limit be extended; once more after an escalation. */
  readonly mostExtensions: number;
  /** Working days between two reminders of one issue. */
  readonly urgeEvery: number;
  /** Calendar days in which a closed issue may be opened again. */
  readonly reopenWithin: number;
  /** Redone so often, an issue is escalated. */
  readonly redosToEscalate: number;
}

export const shippedRules: OfficeRules = {
  transitions,
  profiles: shippedProfiles,
  mostReturns: 2,
  mostExtensions: 1,
  urgeEvery: 1,
  reopenWithin: 180,
  redosToEscalate: 2,
};

/** What every judgement and every clock goes by. */
export interface Office {
  readonly calendar: Calendar;
  readonly office: OfficeHours;
  readonly rules: OfficeRules;
}
