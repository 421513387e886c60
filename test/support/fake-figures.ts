import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { definitionVersion } from '#shared/domain/figure.ts';
import type { Grouping } from '#shared/domain/grouping.ts';
import { breakDown } from '#shared/statistics/breakdown.ts';
import type { Period } from '#shared/statistics/facts.ts';
import { reckon } from '#shared/statistics/reckon.ts';
import { workloads } from '#shared/statistics/workload.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { fakeFirms } from './fake-firms.ts';
import { fakeIssues, fakeVisit } from './fake-records.ts';

const asOf = '2026-11-24T06:00:00.000Z';

/** The real reckoning over invented records. */
export function fakeFigures(period: Period, grouping: Grouping | null): Output<AppApi, 'statistics.reckon'> {
  const facts = { firms: fakeFirms(30), visits: [fakeVisit], issues: fakeIssues(12), steps: [] };
  const by = { period, asOf, calendar: shippedOffice.calendar };
  return {
    asOf,
    version: definitionVersion,
    figures: reckon(facts, by),
    groups: grouping === null ? [] : breakDown(facts, grouping, by),
    workloads: workloads(facts, by),
  };
}
