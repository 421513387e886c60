import { listReference } from '#electron/store/ledger-records.ts';
import { findMeta } from '#electron/store/meta.ts';
import { readOffice } from '#electron/store/read-office.ts';
import { readFacts } from '#electron/store/statistics-facts.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { chainName } from '#shared/domain/chains.ts';
import { districtName } from '#shared/domain/districts.ts';
import { maySupervise } from '#shared/domain/may-write.ts';
import type { ReportArchive } from '#shared/domain/report-archive.ts';
import { namesOf } from '#shared/ledger/names.ts';
import { monthOf, weekOf } from '#shared/statistics/periods.ts';
import { type NameOf, reportFigures, reportSentence } from '#shared/statistics/report.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

type Procedures = 'reports.list' | 'reports.submit';

/** Reports go to departments, and these read Chinese, whatever language the screen speaks. */
const { statistics: words, category } = catalogues['zh-CN'];

/** The latest period first, and of one period what the hub received last; what it has not received is later still. */
const placeOf = ({ periodTo, receivedAt }: ReportArchive): string => `${periodTo} ${receivedAt ?? '~'}`;
const latestFirst = (left: ReportArchive, right: ReportArchive): number =>
  placeOf(left) < placeOf(right) ? 1 : -1;

function namesIn(db: PersonDesk['db']): NameOf {
  const names = namesOf({
    people: [],
    units: listReference(db, 'org_unit'),
    panels: listReference(db, 'panel'),
  });
  const categories: Readonly<Record<string, string>> = category.name;
  const byGrouping: Readonly<Record<Parameters<NameOf>[0], (key: string) => string>> = {
    district: districtName,
    unit: (id) => names.unit(id) || id,
    panel: (code) => names.panel(code),
    chain: chainName,
    category: (code) => categories[code] ?? code,
  };
  return (grouping, key) => (key === null ? words.group.rest[grouping] : byGrouping[grouping](key));
}

/** Weekly and monthly reports: made from what this laptop holds, and kept as they were submitted. */
export function reportHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'reports.list': (_input, context) => ({
      reports: listReference(deskOf(context).db, 'report_archive').toSorted(latestFirst),
    }),
    'reports.submit': ({ kind, on, districtCode, note }, context) => {
      const desk = deskOf(context);
      if (!maySupervise(desk.person(), districtCode)) throw new Refused('not_allowed');
      // What was received until then is what the figures tell.
      const asOf = findMeta(desk.db, 'last_synced_at');
      if (asOf === null || findMeta(desk.db, 'is_first_sync_done') === null)
        throw new Refused('not_all_here');
      const period = kind === 'week' ? weekOf(on) : monthOf(on);
      if (period.from > dayOf(asOf)) {
        throw new Refused('invalid_input', { fields: [{ path: 'on', code: 'future_day' }] });
      }
      const by = { period, asOf, calendar: readOffice(desk.db).calendar };
      const kept = reportFigures(readFacts(desk.db, districtCode), by, namesIn(desk.db));
      const place = districtCode === null ? words.report.city : districtName(districtCode);
      return writeForOffice(desk, 'report_archive', {
        kind,
        districtCode,
        periodFrom: period.from,
        periodTo: period.to,
        asOf,
        ...kept,
        sentence: reportSentence(kept.figures, by, place, words.report),
        note,
        madeById: desk.personId,
        madeAt: new Date(now()).toISOString(),
      });
    },
  };
}
