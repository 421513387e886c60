import { endDraftAttachments, listDraftAttachments } from '#electron/store/attachments/draft-attachments.ts';
import { findDraft, removeDraft } from '#electron/store/drafts/visit-drafts.ts';
import { enqueue } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { listIssuesOf } from '#electron/store/issues/list-issues.ts';
import { takeLocalNumber } from '#electron/store/local-numbers.ts';
import { listVisitsPage } from '#electron/store/visits/list-visits.ts';
import { must } from '#shared/assert.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { hasRole, inDistrict } from '#shared/domain/actor.ts';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { issueRows } from '../rows/issue-rows.ts';
import { visitRows } from '../rows/visit-rows.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { opsOfFiles, opsOfVisit } from './finish-visit.ts';

type Procedures = 'visits.list' | 'visits.get' | 'visits.finish';

const mostIssues = 200;

/** Finished visits, and the one step that makes a draft one. */
export function visitHandlers(ports: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const { deskOf, now } = ports;
  return {
    'visits.list': ({ enterpriseId, text, after, limit }, context) => {
      const { db } = deskOf(context);
      const { visits, next, total } = listVisitsPage(db, { enterpriseId, text, after, limit });
      return { rows: visitRows(db, visits), next, total };
    },
    'visits.get': ({ id }, context) => {
      const { db } = deskOf(context);
      const visit = visitRowOf(db, id);
      const at = new Date(now()).toISOString();
      return { visit, issues: issueRows(db, listIssuesOf(db, 'visit', id, mostIssues), at) };
    },
    'visits.finish': ({ draftId }, context) => finish(deskOf(context), draftId, ports),
  };
}

function visitRowOf(db: PersonDesk['db'], id: string): VisitRow {
  const visit = findRow(db, 'visit', id);
  if (!visit) throw new Refused('not_found');
  return must(visitRows(db, [visit])[0], 'one visit gives one row');
}

/** The visit, its issues, their operations and the end of the draft are one transaction. */
function finish(desk: PersonDesk, draftId: string, { now, newId }: HandlerPorts): VisitRow {
  const { db, author, engine, personId, changed } = desk;
  const draft = findDraft(db, draftId);
  if (!draft) throw new Refused('not_found');
  const at = new Date(now()).toISOString();
  const problems = problemsOf(draft, dayOf(at));
  const firm = draft.enterpriseId === null ? null : findRow(db, 'enterprise', draft.enterpriseId);
  if (draft.enterpriseId !== null && !firm) problems.unshift({ path: 'enterpriseId', code: 'required' });
  if (problems.length > 0 || !firm) {
    throw new Refused('draft_problems', { params: { count: problems.length }, fields: problems });
  }
  if (!hasRole(desk.person(), ['commissioner'], inDistrict(firm.districtCode)))
    throw new Refused('not_allowed');

  const visitId = newId();
  const isOffline = engine.state() === 'offline';
  const { ops, issueIds } = opsOfVisit(draft, { visitId, personId, firm, at, isOffline, newId });
  db.write((tx) => {
    enqueue(tx, author, [...ops, ...opsOfFiles(listDraftAttachments(tx, draftId), { visitId, personId })]);
    endDraftAttachments(tx, draftId, at);
    for (const id of [visitId, ...issueIds]) takeLocalNumber(tx, id);
    removeDraft(tx, draftId);
  });
  changed(['drafts', 'visits', 'commitments', 'issues', 'enterprises', 'attachments', 'sync']);
  engine.soon();
  return visitRowOf(db, visitId);
}
