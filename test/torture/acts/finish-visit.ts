import { listEnterprises } from '#electron/shells/demo/list-everything.ts';
import type { IssueDraft } from '#shared/domain/visit-draft.ts';
import { type Act, type Scene, words } from './act.ts';

function issueOf({ random, newId }: Scene): IssueDraft {
  return {
    id: newId(),
    title: random.pick(['续贷困难', '用工不足', '用地指标']),
    description: random.pick(words),
    categoryCode: 'FIN',
    categoryNote: '',
    panelCode: random.pick(['finance', 'finance', 'legal', null]),
    isRoutingChosen: true,
    nature: 'help',
    urgency: 'normal',
    isConfidential: false,
    expectedOutcome: '',
    onSpotReply: '',
    intake: {},
  };
}

/** A visit with its issues, from the empty draft to the end. */
export const finishVisit: Act = {
  name: 'finish visit',
  weight: 10,
  perform: async (scene) => {
    const { call, random } = scene;
    const firms = await listEnterprises(call);
    if (firms.length === 0) return false;
    const empty = await call('drafts.create', { enterpriseId: random.pick(firms).id });
    const issues = Array.from({ length: random.below(3) }, () => issueOf(scene));
    const draft = {
      ...empty,
      contacts: [{ name: '演示联系人', title: '总经理', phone: '138-0000-0000' }],
      minutes: `${random.pick(words)}\n${random.pick(words)}`,
      hasNoIssue: issues.length === 0,
      issues,
    };
    await call('drafts.save', { draft, basedOn: empty.savedAt });
    await call('visits.finish', { draftId: draft.id });
    return true;
  },
};
