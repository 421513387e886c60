import type { Call } from '#shared/contract/api.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';
import { sampleIssues } from './sample-issues.ts';

/** A firm of each channel first, then whatever else there is: three firms that the commissioner will call on. */
export function chooseFirms(firms: readonly EnterpriseRow[]): EnterpriseRow[] {
  const isFast = (firm: EnterpriseRow) => firm.chainRole !== null || firm.doublingFrom !== null;
  const fast = firms.filter(isFast).slice(0, 2);
  const normal = firms.filter((firm) => !isFast(firm)).slice(0, 1);
  const rest = firms.filter((firm) => !fast.includes(firm) && !normal.includes(firm));
  return [...fast, ...normal, ...rest].slice(0, 3);
}

function issueOf(id: string, text: { title: string; description: string }): IssueDraft {
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
  };
}

/** Types one visit with two issues into a draft that is on disk when this returns. `turn` rotates the sample issues. */
export async function typeVisit(
  call: Call<AppApi>,
  firm: EnterpriseRow,
  turn: number,
  newId: () => string,
): Promise<VisitDraft> {
  const empty = await call('drafts.create', { enterpriseId: firm.id });
  const issues = [0, 1].map((index) => {
    const sample = sampleIssues[(turn * 2 + index) % sampleIssues.length] ?? { title: '', description: '' };
    return issueOf(newId(), sample);
  });
  const draft: VisitDraft = {
    ...empty,
    enterpriseName: firm.name,
    contacts: [{ name: '演示联系人', title: '总经理', phone: '13800000000' }],
    minutes: `一、经营：订单平稳。二、诉求：${issues.map((issue) => issue.title).join('；')}。`,
    issues,
  };
  await call('drafts.save', { draft });
  return draft;
}
