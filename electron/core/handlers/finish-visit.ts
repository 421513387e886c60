import type { DraftAttachment } from '#electron/store/attachments/draft-attachments.ts';
import type { OpContent } from '#electron/store/enqueue.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import { readIndicators } from '#shared/domain/indicators.ts';
import type { Intake } from '#shared/domain/intake.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';
import { unmaskContacts } from '../rows/masked.ts';

/** What surrounds a draft when it is finished. */
export interface Finishing {
  readonly visitId: string;
  readonly personId: string;
  readonly firm: Enterprise;
  /** ISO instant of this laptop. */
  readonly at: string;
  readonly isOffline: boolean;
  readonly newId: () => string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

type OwnFields<R> = Partial<Omit<R, 'id'>>;

function visitOf(draft: VisitDraft, { personId, firm, at, isOffline }: Finishing): OwnFields<Visit> {
  return {
    enterpriseId: firm.id,
    visitType: draft.visitType,
    visitMode: draft.visitMode,
    visitedOn: draft.visitedOn,
    startedTime: orNull(draft.startedTime),
    endedTime: orNull(draft.endedTime),
    leadVisitorId: personId,
    coVisitors: draft.coVisitors.map(({ name, unit }) => ({ name: name.trim(), unit: unit.trim() })),
    contacts: unmaskContacts(draft.contacts, firm.contacts),
    purpose: draft.purpose.trim(),
    opStatus: draft.opStatus,
    minutes: draft.minutes,
    policiesExplained: draft.policiesExplained.trim(),
    suggestions: draft.suggestions.trim(),
    nextStep: draft.nextStep.trim(),
    nextVisitOn: orNull(draft.nextVisitOn),
    hasNoIssue: draft.issues.length === 0,
    capturedAt: at,
    isCapturedOffline: isOffline,
    indicators: readIndicators(draft.indicators),
  };
}

/** What was answered to the panel that was chosen in the end, whatever it asks by now. */
function intakeOf({ panelCode, intake }: IssueDraft): Intake {
  const answers = Object.entries(intake[panelCode ?? ''] ?? {}).flatMap(([code, typed]) => {
    const answer = typed?.trim() ?? '';
    return answer === '' ? [] : [[code, answer] as const];
  });
  return panelCode === null || answers.length === 0 ? {} : { [panelCode]: Object.fromEntries(answers) };
}

function issueOf(issue: IssueDraft, { visitId, personId, firm, at }: Finishing): OwnFields<Issue> {
  const title = issue.title.trim();
  const description = issue.description.trim();
  return {
    enterpriseId: firm.id,
    visitId,
    source: 'visit',
    title,
    description,
    originalText: description === '' ? title : description,
    categoryCode: issue.categoryCode ?? '',
    categoryNote: issue.categoryNote.trim(),
    nature: issue.nature,
    urgency: issue.urgency,
    isConfidential: issue.isConfidential,
    expectedOutcome: issue.expectedOutcome.trim(),
    proposedPanelCode: issue.panelCode,
    intake: intakeOf(issue),
    reporterId: personId,
    capturedAt: at,
  };
}

/** What was promised, line by line. */
function commitmentsOf(
  { commitments }: VisitDraft,
  { visitId, personId, firm, at }: Finishing,
): OwnFields<Commitment>[] {
  return commitments
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, dueOn }) => ({
      enterpriseId: firm.id,
      visitId,
      text: text.trim(),
      dueOn: orNull(dueOn),
      madeById: personId,
      madeAt: at,
      state: 'open' as const,
      outcome: '',
      closedOn: null,
    }));
}

/** The files of a draft become those of its visit. */
export function opsOfFiles(
  files: readonly DraftAttachment[],
  { visitId, personId }: Pick<Finishing, 'visitId' | 'personId'>,
): OpContent[] {
  return files.map(({ id, ...file }) => ({
    k: 'new',
    t: 'attachment',
    pk: id,
    v: { ownerTable: 'visit', ownerId: visitId, ...file, addedById: personId },
  }));
}

/** The operations that a draft without problems becomes: the visit, its issues, and their submission. */
export function opsOfVisit(
  draft: VisitDraft,
  finishing: Finishing,
): { ops: OpContent[]; issueIds: string[] } {
  const issues = draft.issues.map((issue) => ({
    id: finishing.newId(),
    values: issueOf(issue, finishing),
    reply: issue.onSpotReply.trim(),
  }));
  const create = (t: 'visit' | 'issue' | 'commitment', pk: string, v: object): OpContent => ({
    k: 'new',
    t,
    pk,
    v: { ...v },
  });
  const handIn = (pk: string, reply: string): OpContent => ({
    k: 'cmd',
    pk,
    expect: { state: 'draft', rev: 0 },
    ...(reply === '' ? { name: 'submit', args: {} } : { name: 'close_on_spot', args: { reply } }),
  });
  return {
    issueIds: issues.map(({ id }) => id),
    ops: [
      create('visit', finishing.visitId, visitOf(draft, finishing)),
      ...commitmentsOf(draft, finishing).map((values) => create('commitment', finishing.newId(), values)),
      ...issues.flatMap(({ id, values, reply }) => [create('issue', id, values), handIn(id, reply)]),
    ],
  };
}
