import type { Calendar } from '../calendar/calendar.ts';
import type { OfficeHours } from '../calendar/office-time.ts';
import type { Channel } from '../domain/channel.ts';
import type { OfficeNumbers } from '../domain/office-setting.ts';
import type { TimeProfile } from '../domain/time-profile.ts';
import { type Transition, transitions } from './lifecycle.ts';
import { shippedProfiles } from './profiles.ts';

/** What an office may bend without code: the table of steps, the time limits and the numbers that guards go by. */
export interface OfficeRules extends OfficeNumbers {
  readonly transitions: readonly Transition[];
  readonly profiles: Readonly<Record<Channel, TimeProfile>>;
}

export const shippedRules: OfficeRules = {
  transitions,
  profiles: shippedProfiles,
  mostReturns: 2,
  mostExtensions: 1,
  urgeEvery: 1,
  reopenWithin: 180,
  redosToEscalate: 2,
  expiredHoldsToEscalate: 2,
  onSpotSample: 100,
};

/** What every judgement and every clock goes by. */
export interface Office {
  readonly calendar: Calendar;
  readonly office: OfficeHours;
  readonly rules: OfficeRules;
}
