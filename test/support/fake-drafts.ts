import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import type { DraftSummary, VisitDraft } from '#shared/domain/visit-draft.ts';
import { fakeVisit } from './fake-records.ts';

const today = '2026-11-24';
const savedAt = '2026-11-24T05:59:00.000Z';

export const emptyDraft: VisitDraft = {
  id: '0192f1a0-0000-7000-8000-00000000d000',
  enterpriseId: null,
  enterpriseName: '',
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
};

const summaryOf = ({ id, enterpriseId, enterpriseName, visitedOn, issues }: VisitDraft): DraftSummary => ({
  id,
  enterpriseId,
  enterpriseName,
  visitedOn,
  issueCount: issues.length,
  savedAt,
});

type DraftName = 'drafts.get' | 'drafts.create' | 'drafts.save' | 'drafts.remove' | 'visits.finish';

export interface FakeDrafts {
  readonly list: () => DraftSummary[];
  readonly handlers: Pick<Handlers<AppApi, null>, DraftName>;
}

/** Keeps drafts as the core does: what is saved is given back, and only a draft without problems is finished. */
export function createFakeDrafts(start: readonly VisitDraft[], tell: () => void): FakeDrafts {
  const kept = new Map(start.map((draft) => [draft.id, draft]));
  let created = 0;
  const find = (id: string): VisitDraft => {
    const draft = kept.get(id);
    if (!draft) throw new Refused('not_found');
    return draft;
  };
  const write = (draft: VisitDraft): void => {
    kept.set(draft.id, draft);
    tell();
  };
  return {
    list: () => [...kept.values()].map(summaryOf),
    handlers: {
      'drafts.get': ({ id }) => find(id),
      'drafts.create': ({ enterpriseId }) => {
        created += 1;
        const id = `0192f1a0-0000-7000-8000-00000000e${String(created).padStart(3, '0')}`;
        const draft = { ...emptyDraft, id, enterpriseId, enterpriseName: enterpriseId ?? '' };
        write(draft);
        return draft;
      },
      'drafts.save': ({ draft }) => {
        write(draft);
        return summaryOf(draft);
      },
      'drafts.remove': ({ id }) => {
        kept.delete(id);
        tell();
        return {};
      },
      'visits.finish': ({ draftId }) => {
        const problems = problemsOf(find(draftId), today);
        if (problems.length > 0) {
          throw new Refused('draft_problems', { params: { count: problems.length }, fields: problems });
        }
        kept.delete(draftId);
        tell();
        return fakeVisit;
      },
    },
  };
}
