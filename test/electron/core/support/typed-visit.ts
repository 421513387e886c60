import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';

export const issueDraft: IssueDraft = {
  id: '0192f1a0-0000-7000-8000-00000000000a',
  title: '续贷审批慢',
  description: '银行续贷审批超过一个月',
  categoryCode: 'FIN',
  categoryNote: '',
  panelCode: 'finance',
  isRoutingChosen: true,
  nature: 'help',
  urgency: 'normal',
  isConfidential: false,
  expectedOutcome: '',
  onSpotReply: '',
  intake: {},
};

/** Types a visit with one issue into a draft that is on disk when this returns. */
export async function typeVisit(call: Call<AppApi>, firmId: string, changes: Partial<VisitDraft> = {}) {
  const draft = await call('drafts.create', { enterpriseId: firmId });
  const typed = {
    ...draft,
    contacts: [{ name: '王工', title: '经理', phone: '' }],
    minutes: '一、经营平稳。',
    issues: [issueDraft],
    ...changes,
  };
  const { savedAt } = await call('drafts.save', { draft: typed, basedOn: draft.savedAt });
  return { ...typed, savedAt };
}

export async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`a refusal was expected, not ${String(error)}`);
  return error.refusal;
}
