import { dayOf } from '#shared/calendar/office-time.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Expert } from '#shared/domain/expert.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import type { Panel } from '#shared/domain/panel.ts';
import type { Person } from '#shared/domain/person.ts';
import { panels } from '../reference/panels.ts';
import { orgUnits } from '../reference/units.ts';
import { type Batch, sealActs } from './envelopes.ts';
import { demoExperts } from './experts.ts';
import { inventFirms } from './firms.ts';
import type { Worked } from './issue-life.ts';
import { createOfficePast, type OfficeTime } from './office-past.ts';
import { demoPeople } from './people.ts';
import { personWith } from './receivers.ts';
import { createSeeded } from './seeded.ts';
import { actsOfStandings } from './standings.ts';
import { actsOfTrip } from './talk.ts';
import { inventTrips } from './trip.ts';

/** Everything that a hub needs to show half a year of work in a district that does not exist. */
export interface DemoDistrict {
  readonly units: readonly OrgUnit[];
  readonly panels: readonly Panel[];
  readonly experts: readonly Expert[];
  readonly people: readonly Person[];
  readonly firms: readonly Enterprise[];
  /** What people did, in the order in which the hub received it. */
  readonly batches: readonly Batch[];
}

const seed = 370_699;

/** The same district for the same `now` (an ISO instant): its past ends there, so that its lamps shine as they should. */
export function inventDemoDistrict(time: OfficeTime, now: string): DemoDistrict {
  const seeded = createSeeded(seed);
  const past = createOfficePast(time, now);
  const commissionerIds = demoPeople
    .filter(({ grants }) => grants[0]?.role === 'commissioner')
    .map(({ id }) => id) as [string, ...string[]];
  const firms = inventFirms(dayOf(now), commissionerIds, seeded);
  const worked: Worked = { mainIssueId: null };
  const trips = inventTrips(firms, seeded);
  const acts = trips.flatMap((trip) => actsOfTrip(trip, past, { time, worked }, seeded));
  const visited = new Set(trips.map(({ firm }) => firm.id));
  const standings = actsOfStandings(firms, visited, past, seeded);
  return {
    units: orgUnits,
    panels: panels.map((panel) => ({
      ...panel,
      leadPersonId: personWith(({ role, panelCode }) => role === 'panel_lead' && panelCode === panel.code),
    })),
    experts: demoExperts,
    people: demoPeople,
    firms,
    batches: sealActs([...acts, ...standings], seeded),
  };
}
