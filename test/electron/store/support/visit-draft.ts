import { randomUUID } from 'node:crypto';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';

/** A draft as it begins: nothing is typed yet. */
export function visitDraft(changes: Partial<VisitDraft> = {}): VisitDraft {
  return {
    id: randomUUID(),
    enterpriseId: null,
    enterpriseName: '',
    visitType: 'routine',
    visitMode: 'onsite',
    visitedOn: '',
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
    ...changes,
  };
}
