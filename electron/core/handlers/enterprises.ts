import { firmCondition } from '#electron/store/enterprises/firm-condition.ts';
import { countFirms, findFirms, listFirmsPage } from '#electron/store/enterprises/list-firms.ts';
import { listStandingEvents } from '#electron/store/enterprises/standing-events.ts';
import { findRow } from '#electron/store/find-row.ts';
import { listIssuesOf } from '#electron/store/issues/list-issues.ts';
import { listVisitsPage } from '#electron/store/visits/list-visits.ts';
import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { standingKindsOf } from '#shared/domain/may-write.ts';
import { firmRows } from '../rows/firm-rows.ts';
import { issueRows } from '../rows/issue-rows.ts';
import { visitRows } from '../rows/visit-rows.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'enterprises.list' | 'enterprises.find' | 'enterprises.get' | 'enterprises.count';

/** A firm's page shows this many of its visits and of its issues, the latest first. */
const shownOfFirm = 50;

/** The firms that this laptop holds. */
export function enterpriseHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  return {
    'enterprises.list': ({ filter, after, limit }, context) => {
      const { db, personId } = deskOf(context);
      const condition = firmCondition(filter, { personId, today: dayOf(at()) });
      const { firms, next, total } = listFirmsPage(db, condition, { after, limit });
      return { rows: firmRows(db, firms, at()), next, total };
    },
    'enterprises.find': ({ text, limit }, context) => {
      const { db, personId } = deskOf(context);
      return firmRows(db, findFirms(db, { text, personId, limit }), at());
    },
    'enterprises.get': ({ id }, context) => {
      const { db, person } = deskOf(context);
      const firm = findRow(db, 'enterprise', id);
      if (!firm) throw new Refused('not_found');
      const visits = listVisitsPage(db, {
        enterpriseId: id,
        text: '',
        after: null,
        limit: shownOfFirm,
      }).visits;
      const [enterprise] = firmRows(db, [firm], at());
      return {
        enterprise: must(enterprise, 'one firm gives one row'),
        visits: visitRows(db, visits),
        issues: issueRows(db, listIssuesOf(db, 'enterprise', id, shownOfFirm), at()),
        history: listStandingEvents(db, id),
        keeps: [...standingKindsOf(person(), firm)],
      };
    },
    'enterprises.count': (_input, context) => {
      const { db, personId } = deskOf(context);
      return countFirms(db, personId);
    },
  };
}
