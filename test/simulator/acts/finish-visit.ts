import type { OpContent } from '#electron/store/enqueue.ts';
import type { Act, Scene } from './act.ts';
import { shownRows } from './shown-rows.ts';

function visitOf(enterpriseId: string, { desk, random, today, now }: Scene) {
  return {
    enterpriseId,
    visitType: random.pick(['routine', 'follow_up', 'joint']),
    visitMode: 'onsite',
    visitedOn: today,
    startedTime: '09:00',
    endedTime: null,
    leadVisitorId: desk.account,
    coVisitors: [],
    contacts: [{ name: '王工', title: '经理', phone: '' }],
    purpose: '',
    opStatus: 'normal',
    minutes: '',
    policiesExplained: '',
    suggestions: '',
    nextStep: '',
    nextVisitOn: null,
    hasNoIssue: false,
    capturedAt: now,
    isCapturedOffline: true,
  };
}

function issueOf(enterpriseId: string, visitId: string, { desk, random, now }: Scene) {
  return {
    enterpriseId,
    visitId,
    source: 'visit',
    title: random.pick(['续贷困难', '用工不足', '用地指标']),
    description: '',
    originalText: '',
    categoryCode: 'FIN',
    categoryNote: '',
    nature: 'help',
    urgency: 'normal',
    isConfidential: false,
    expectedOutcome: '',
    proposedPanelCode: random.pick(['finance', 'finance', 'legal', null]),
    reporterId: desk.account,
    capturedAt: now,
  };
}

/** A visit with its issues, each submitted at once, in one act. */
export const finishVisit: Act = {
  name: 'finish visit',
  weight: 5,
  contents: (scene) => {
    const { db, random, newId } = scene;
    const firms = shownRows(db, 'enterprise');
    if (firms.length === 0) return [];
    const firm = random.pick(firms);
    const visitId = newId();
    const contents: OpContent[] = [{ k: 'new', t: 'visit', pk: visitId, v: visitOf(firm.id, scene) }];
    for (let count = random.below(3); count > 0; count -= 1) {
      const pk = newId();
      contents.push(
        { k: 'new', t: 'issue', pk, v: issueOf(firm.id, visitId, scene) },
        { k: 'cmd', pk, name: 'submit', expect: { state: 'draft', rev: 0 }, args: {} },
      );
    }
    return contents;
  },
};
