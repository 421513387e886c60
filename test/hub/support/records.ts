import type { Enterprise } from '#shared/domain/enterprise.ts';
import { here } from './people.ts';

/** A firm of the chain, and therefore of the fast channel. */
export function firm(changes: Partial<Enterprise> = {}): Omit<Enterprise, 'id'> {
  return {
    name: '示例机械公司',
    uscc: null,
    isUsccConfirmed: false,
    districtCode: here,
    address: '',
    industry: '',
    chainCode: 'automobile',
    chainRole: 'member',
    doublingFrom: null,
    doublingTo: null,
    tags: [],
    contacts: [],
    commissionerId: 'lin',
    industryCode: null,
    leaderId: null,
    standingBasis: null,
    ...changes,
  };
}

export function visit(enterpriseId: string, leadVisitorId = 'lin') {
  return {
    enterpriseId,
    visitType: 'routine',
    visitMode: 'onsite',
    visitedOn: '2026-11-24',
    startedTime: '09:00',
    endedTime: null,
    leadVisitorId,
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
    capturedAt: '2026-11-24T01:00:00.000Z',
    isCapturedOffline: true,
  };
}

export function issue(enterpriseId: string, changes: object = {}) {
  return {
    enterpriseId,
    visitId: null,
    source: 'visit',
    title: '续贷困难',
    description: '贷款将到期',
    originalText: '贷款将到期',
    categoryCode: 'FIN',
    categoryNote: '',
    nature: 'help',
    urgency: 'normal',
    isConfidential: false,
    intake: {},
    expectedOutcome: '',
    proposedPanelCode: 'finance',
    reporterId: 'lin',
    capturedAt: '2026-11-24T01:00:00.000Z',
    ...changes,
  };
}
