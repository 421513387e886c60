import { z } from 'zod';
import { enterpriseContact } from './enterprise.ts';
import { indicators } from './indicators.ts';
import { isPlainLine } from './plain-line.ts';
import { bool, day, instant, json, personRef, type RowOf, record, text } from './record.ts';

export const visitTypes = ['routine', 'follow_up', 'leader', 'panel', 'joint', 'on_request'] as const;
export const visitModes = ['onsite', 'phone', 'video', 'inbound'] as const;
export const opStatuses = ['normal', 'full', 'reduced', 'half', 'stopped'] as const;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Someone who came along; each stands with the unit, because joint visits are one record. */
export const coVisitor = z.object({
  name: z.string().trim().min(1).max(40).refine(isPlainLine),
  unit: z.string().trim().max(80).refine(isPlainLine),
});

/** A finished visit (走访). Times are local clock times in Asia/Shanghai; `capturedAt` is the device's instant. */
export const visit = record('visit', {
  visitNo: text(z.string().nullable(), 'hub'),
  enterpriseId: text(z.string().min(1), 'once'),
  visitType: text(z.enum(visitTypes)),
  visitMode: text(z.enum(visitModes)),
  visitedOn: text(day),
  startedTime: text(clockTime.nullable()),
  endedTime: text(clockTime.nullable()),
  leadVisitorId: text(personRef, 'once'),
  coVisitors: json(z.array(coVisitor)),
  contacts: json(z.array(enterpriseContact)),
  purpose: text(z.string().max(200)),
  opStatus: text(z.enum(opStatuses)),
  minutes: text(z.string().max(20_000), 'text3'),
  policiesExplained: text(z.string().max(500)),
  suggestions: text(z.string().max(2_000)),
  nextStep: text(z.string().max(2_000)),
  nextVisitOn: text(day.nullable()),
  hasNoIssue: bool(z.boolean()),
  capturedAt: text(instant, 'once'),
  isCapturedOffline: bool(z.boolean(), 'once'),
  receivedAt: text(instant.nullable(), 'hub'),
  /** What the firm said of its figures; null when it was not asked. */
  indicators: json(indicators.nullable().default(null)),
});
export type Visit = RowOf<typeof visit>;
