/** The lamps in order of urgency. `flash` is overdue by three working days or more. */
export const lamps = ['none', 'green', 'yellow', 'red', 'flash'] as const;
export type Lamp = (typeof lamps)[number];

export interface LampTimes {
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  readonly alarmAt: string | null;
}

/** The lamp at `now` (ISO instant); `none` where no clock runs. Derived each time, never stored. */
export function lampOf({ dueAt, warnAt, alarmAt }: LampTimes, now: string): Lamp {
  if (dueAt === null) return 'none';
  if (alarmAt !== null && now >= alarmAt) return 'flash';
  if (now > dueAt) return 'red';
  return warnAt !== null && now >= warnAt ? 'yellow' : 'green';
}
