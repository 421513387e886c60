import { readOffice } from '#electron/store/read-office.ts';
import { readFacts } from '#electron/store/statistics-facts.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { maySupervise } from '#shared/domain/may-write.ts';
import { breakDown } from '#shared/statistics/breakdown.ts';
import { definitionVersion } from '#shared/statistics/figure.ts';
import { reckon } from '#shared/statistics/reckon.ts';
import { workloads } from '#shared/statistics/workload.ts';
import type { CallContext, HandlerPorts } from './context.ts';

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
      const seesAll = maySupervise(me, districtCode);
      return {
        asOf,
        version: definitionVersion,
        figures: reckon(facts, by),
        groups: grouping === null ? [] : breakDown(facts, grouping, by),
        workloads: workloads(facts, by).filter(({ personId }) => seesAll || personId === me.id),
      };
    },
  };
}
