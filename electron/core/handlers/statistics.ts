import { readOffice } from '#electron/store/read-office.ts';
import { readFacts } from '#electron/store/statistics-facts.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { definitionVersion } from '#shared/domain/figure.ts';
import { maySupervise } from '#shared/domain/may-write.ts';
import { supervisorRoles } from '#shared/domain/scopes.ts';
import { breakDown } from '#shared/statistics/breakdown.ts';
import { type Facts, factsOfDistrict } from '#shared/statistics/facts.ts';
import { reckon } from '#shared/statistics/reckon.ts';
import { workloads } from '#shared/statistics/workload.ts';
import type { CallContext, HandlerPorts } from './context.ts';

/** The districts of which this person may see everybody's workload; null stands for all that was asked for. */
function supervisedPlaces(actor: Actor, districtCode: string | null): readonly (string | null)[] {
  if (maySupervise(actor, districtCode)) return [null];
  if (districtCode !== null) return [];
  const supervised = actor.grants.filter(({ role }) => supervisorRoles.includes(role));
  return [...new Set(supervised.map((grant) => grant.districtCode))];
}

/** What belongs to these places; null for none. */
function factsOfPlaces(facts: Facts, places: readonly (string | null)[]): Facts | null {
  if (places.length === 0) return null;
  if (places.includes(null)) return facts;
  const parts = places.map((place) => factsOfDistrict(facts, place ?? ''));
  return {
    firms: parts.flatMap(({ firms }) => firms),
    visits: parts.flatMap(({ visits }) => visits),
    issues: parts.flatMap(({ issues }) => issues),
    steps: parts.flatMap(({ steps }) => steps),
  };
}

/** The figures of what this laptop holds, reckoned anew at every call. */
export function statisticsHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, 'statistics.reckon'> {
  return {
    'statistics.reckon': ({ from, to, districtCode, grouping }, context) => {
      const { db, person } = deskOf(context);
      const asOf = new Date(now()).toISOString();
      const by = { period: { from, to }, asOf, calendar: readOffice(db).calendar };
      const facts = readFacts(db, districtCode);
      const me = person();
      const supervised = factsOfPlaces(facts, supervisedPlaces(me, districtCode));
      return {
        asOf,
        version: definitionVersion,
        figures: reckon(facts, by),
        groups: grouping === null ? [] : breakDown(facts, grouping, by),
        workloads:
          supervised === null
            ? workloads(facts, by).filter(({ personId }) => personId === me.id)
            : workloads(supervised, by),
      };
    },
  };
}
