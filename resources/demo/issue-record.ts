import type { Issue } from '#shared/domain/issue.ts';
import type { Seeded } from './seeded.ts';
import type { Chapter, Story } from './stories/story.ts';

/** What the reporter writes; all else is the hub's. */
type SentIssue = Pick<
  Issue,
  | 'enterpriseId'
  | 'visitId'
  | 'source'
  | 'title'
  | 'description'
  | 'originalText'
  | 'categoryCode'
  | 'categoryNote'
  | 'nature'
  | 'urgency'
  | 'isConfidential'
  | 'expectedOutcome'
  | 'proposedPanelCode'
  | 'reporterId'
  | 'capturedAt'
>;

const otherSources = ['hotline', 'self', 'meeting', 'hotline', 'fin_tutor', 'leader'] as const;
const urgencies = ['normal', 'normal', 'normal', 'raised', 'raised', 'urgent'] as const;
const asking = new Set(['explained', 'planned']);

interface Origin {
  readonly enterpriseId: string;
  /** Null when the issue did not come from a visit. */
  readonly visitId: string | null;
  readonly reporterId: string;
  readonly capturedAt: string;
}

/** An issue as the commissioner's device sends it, with the suggested panel accepted. */
export function issueRecord(
  { categoryCode, panelCode }: Chapter,
  { title, description, expected, resolution }: Story,
  origin: Origin,
  seeded: Seeded,
): SentIssue {
  return {
    ...origin,
    source: origin.visitId === null ? seeded.pick(otherSources) : 'visit',
    title,
    description,
    originalText: description,
    categoryCode,
    categoryNote: categoryCode === 'OTH' ? '园区配套' : '',
    nature: asking.has(resolution) ? seeded.pick(['consult', 'help'] as const) : 'help',
    urgency: seeded.pick(urgencies),
    isConfidential: seeded.happens(6),
    expectedOutcome: expected,
    proposedPanelCode: panelCode,
  };
}
