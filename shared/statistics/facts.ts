import type { Calendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/office-time.ts';
import { columnsOf } from '../domain/columns.ts';
import type { TableRow } from '../domain/tables.ts';

/** The fields of each record that figures are reckoned from; a store reads these alone. */
export const factFields = {
  enterprise: ['districtCode', 'chainCode', 'commissionerId'],
  visit: ['enterpriseId', 'visitedOn', 'leadVisitorId'],
  issue: [
    'districtCode',
    'chainCode',
    'categoryCode',
    'channel',
    'panelCode',
    'leadUnitId',
    'handlerId',
    'reporterId',
    'state',
    'capturedAt',
    'receivedAt',
    'acceptedAt',
    'dispatchedAt',
    'repliedAt',
    'closedAt',
    'dueAt',
    'warnAt',
    'alarmAt',
    'finalDueOn',
    'callbackAt',
    'isContacted',
    'isSolvedByFirm',
    'satisfaction',
    'lawful',
    'oversight',
    'consultations',
  ],
  issue_event: ['issueId', 'command', 'at'],
} as const;

export type FactTable = keyof typeof factFields;
export type Fact<N extends FactTable> = Pick<
  TableRow<N>,
  'id' | Extract<(typeof factFields)[N][number], keyof TableRow<N>>
>;
export type FirmFact = Fact<'enterprise'>;
export type VisitFact = Fact<'visit'>;
export type IssueFact = Fact<'issue'>;
export type StepFact = Fact<'issue_event'>;

/** The names of these fields in SQL, with the row's id. */
export function factColumns(table: FactTable): string[] {
  const fields: readonly string[] = factFields[table];
  return ['id', ...columnsOf(table).flatMap(({ field, name }) => (fields.includes(field) ? [name] : []))];
}

/** The steps of issues that a figure is counted by. */
export const countedSteps = ['redo', 'reopen', 'escalate', 'instruct'] as const;

/** What every figure is reckoned from: what a laptop or the hub holds, all of it or one group's. */
export interface Facts {
  readonly firms: readonly FirmFact[];
  readonly visits: readonly VisitFact[];
  readonly issues: readonly IssueFact[];
  /** Of these issues, those among `countedSteps`. */
  readonly steps: readonly StepFact[];
}

/** From one day to another (YYYY-MM-DD in Asia/Shanghai), both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** By what is reckoned besides the facts. `asOf` is an ISO instant: the lamps, what is late and what is open then. */
export interface Reckoning {
  readonly period: Period;
  readonly asOf: string;
  readonly calendar: Calendar;
}

export function isDayIn(day: string, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

/** Whether an instant lies on a day of the period; nothing lies nowhere. */
export function isIn(instant: string | null, period: Period): instant is string {
  return instant !== null && isDayIn(dayOf(instant), period);
}

/** What of these facts belongs to a district: a visit to the one of its firm, an issue to the one that handles it. */
export function factsOfDistrict({ firms, visits, issues, steps }: Facts, districtCode: string): Facts {
  const isOfDistrict = (fact: { readonly districtCode: string }): boolean =>
    fact.districtCode === districtCode;
  const own = firms.filter(isOfDistrict);
  const firmIds = new Set(own.map(({ id }) => id));
  const ownIssues = issues.filter(isOfDistrict);
  const issueIds = new Set(ownIssues.map(({ id }) => id));
  return {
    firms: own,
    visits: visits.filter(({ enterpriseId }) => firmIds.has(enterpriseId)),
    issues: ownIssues,
    steps: steps.filter(({ issueId }) => issueIds.has(issueId)),
  };
}
