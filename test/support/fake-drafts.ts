import type { Handlers } from '#shared/contract/api.ts';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import type { DraftSummary, VisitDraft } from '#shared/domain/visit-draft.ts';
import { fakeVisit } from './fake-records.ts';

const today = '2026-11-24';
const firstSave = Date.parse('2026-11-24T05:59:00.000Z');

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
  commitments: [],
  indicators: {},
};

const summaryOf = ({
  id,
  enterpriseId,
  enterpriseName,
  visitedOn,
  issues,
  savedAt,
}: KeptDraft): DraftSummary => ({
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

/**
 * Keeps drafts as the core does: what is saved upon the last version is given back, and only a draft without problems
 * is finished. A millisecond passes between two saves.
 */
export function createFakeDrafts(start: readonly VisitDraft[], tell: () => void): FakeDrafts {
  const kept = new Map(
    start.map((draft) => [draft.id, { ...draft, savedAt: new Date(firstSave).toISOString() }]),
  );
  let created = 0;
  let saves = 0;
  const find = (id: string): KeptDraft => {
    const draft = kept.get(id);
    if (!draft) throw new Refused('not_found');
    return draft;
  };
  const write = (draft: VisitDraft): KeptDraft => {
    saves += 1;
    const saved = { ...draft, savedAt: new Date(firstSave + saves).toISOString() };
    kept.set(draft.id, saved);
    tell();
    return saved;
  };
  return {
    list: () => [...kept.values()].map(summaryOf),
    handlers: {
      'drafts.get': ({ id }) => find(id),
      'drafts.create': ({ enterpriseId }) => {
        created += 1;
        const id = `0192f1a0-0000-7000-8000-00000000e${String(created).padStart(3, '0')}`;
        return write({ ...emptyDraft, id, enterpriseId, enterpriseName: enterpriseId ?? '' });
      },
      'drafts.save': ({ draft, basedOn }) => {
        if (find(draft.id).savedAt !== basedOn) throw new Refused('draft_moved');
        return summaryOf(write(draft));
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
