import { z } from 'zod';
import { day, instant, json, type RowOf, record, text } from './record.ts';

/** What of a firm's standing has a history (动态管理). */
export const standingKinds = ['chain', 'doubling', 'tag', 'leader', 'industry', 'commissioner'] as const;
export type StandingKind = (typeof standingKinds)[number];

/**
 * A firm entered a list, left it, or stands in it otherwise: written by the hub for every change that it takes, and
 * never changed. What a firm stands in from its first record on has none; the first change tells what it was.
 * `fromValue` and `toValue` are null where it stood or stands in none.
 */
export const enterpriseEvent = record('enterprise_event', {
  enterpriseId: text(z.string().min(1), 'hub'),
  kind: text(z.enum(standingKinds), 'hub'),
  fromValue: json(z.json(), 'hub'),
  toValue: json(z.json(), 'hub'),
  /** From this day on, as whoever changed it said, else the day on which the hub received it. */
  effectiveOn: text(day, 'hub'),
  /** The document that says so; empty where none was named. */
  source: text(z.string(), 'hub'),
  actorId: text(z.string(), 'hub'),
  actorName: text(z.string(), 'hub'),
  at: text(instant, 'hub'),
});
export type EnterpriseEvent = RowOf<typeof enterpriseEvent>;
