import type { Call } from '#shared/contract/api.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { KeptDraft } from '#shared/contract/app/visits.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { IssueDraft } from '#shared/domain/visit-draft.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';
import { type SampleIssue, sampleIssues } from './sample-issues.ts';

export const issuesPerVisit = 2;

function issueOf(id: string, text: SampleIssue): IssueDraft {
  const suggestion = suggestRouting(text)[0];
  return {
    id,
    ...text,
    categoryCode: suggestion?.categoryCode ?? 'POL',
    categoryNote: '',
    panelCode: suggestion?.panelCode ?? null,
    isRoutingChosen: false,
    nature: 'help',
    urgency: 'normal',
    isConfidential: false,
    expectedOutcome: '',
    onSpotReply: '',
    intake: {},
  };
}

/** Types a visit with two issues into a draft that is on disk when this returns. `turn` counts the visits from 0. */
export async function typeVisit(
  call: Call<AppApi>,
  firm: EnterpriseRow,
  turn: number,
  newId: () => string,
): Promise<KeptDraft> {
  const empty = await call('drafts.create', { enterpriseId: firm.id });
  const first = (turn * issuesPerVisit) % sampleIssues.length;
  const issues = sampleIssues.slice(first, first + issuesPerVisit).map((sample) => issueOf(newId(), sample));
  const draft: KeptDraft = {
    ...empty,
    enterpriseName: firm.name,
    contacts: [{ name: '演示联系人', title: '总经理', phone: '138-0000-0000' }],
    minutes: `一、经营：订单平稳。二、诉求：${issues.map((issue) => issue.title).join('；')}。`,
    issues,
  };
  const { savedAt } = await call('drafts.save', { draft, basedOn: empty.savedAt });
  return { ...draft, savedAt };
}
