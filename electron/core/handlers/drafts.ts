import { endDraftAttachments } from '#electron/store/attachments/draft-attachments.ts';
import {
  findDraft,
  insertDraft,
  listDrafts,
  removeDraft,
  saveDraft,
} from '#electron/store/drafts/visit-drafts.ts';
import { findRow } from '#electron/store/find-row.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'drafts.list' | 'drafts.get' | 'drafts.create' | 'drafts.save' | 'drafts.remove';

/** Visits that are being typed. They never leave this person's database before they are finished. */
export function draftHandlers({
  deskOf,
  now,
  newId,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  return {
    'drafts.list': (_input, context) => listDrafts(deskOf(context).db),
    'drafts.get': ({ id }, context) => {
      const draft = findDraft(deskOf(context).db, id);
      if (!draft) throw new Refused('not_found');
      return draft;
    },
    'drafts.create': ({ enterpriseId, withPersonId }, context) => {
      const { db, changed } = deskOf(context);
      const firm = enterpriseId === null ? null : findRow(db, 'enterprise', enterpriseId);
      if (enterpriseId !== null && !firm) throw new Refused('not_found');
      const savedAt = at();
      const companion = withPersonId === null ? null : findRow(db, 'person', withPersonId);
      const unit = companion && findRow(db, 'org_unit', companion.unitId);
      const blank = blankDraft(newId(), dayOf(savedAt), firm);
      const draft: VisitDraft = companion
        ? {
            ...blank,
            visitType: 'joint',
            coVisitors: [{ name: companion.name, unit: unit?.name ?? '' }],
          }
        : blank;
      db.write((tx) => insertDraft(tx, draft, savedAt));
      changed(['drafts']);
      return { ...draft, savedAt };
    },
    'drafts.save': ({ draft, basedOn }, context) => {
      const { db, changed } = deskOf(context);
      const savedAt = db.write((tx) => saveDraft(tx, draft, { basedOn, at: at() }));
      changed(['drafts']);
      const { id, enterpriseId, enterpriseName, visitedOn, issues } = draft;
      return { id, enterpriseId, enterpriseName, visitedOn, issueCount: issues.length, savedAt };
    },
    'drafts.remove': ({ id }, context) => {
      const { db, changed } = deskOf(context);
      db.write((tx) => {
        endDraftAttachments(tx, id, at());
        removeDraft(tx, id);
      });
      changed(['drafts']);
      return {};
    },
  };
}

function blankDraft(id: string, today: string, firm: Enterprise | null): VisitDraft {
  return {
    id,
    enterpriseId: firm?.id ?? null,
    enterpriseName: firm?.name ?? '',
    visitType: 'routine',
    visitMode: 'onsite',
    visitedOn: today,
    startedTime: '',
    endedTime: '',
    coVisitors: [],
    contacts: [],
    purpose: '',
    opStatus: 'normal',
    minutes: '',
    policiesExplained: '',
    suggestions: '',
    nextStep: '',
    nextVisitOn: '',
    hasNoIssue: false,
    issues: [],
    commitments: [],
    indicators: {},
  };
}
