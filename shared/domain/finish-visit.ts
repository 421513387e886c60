import { z } from 'zod';
import { commitmentText } from './commitment.ts';
import { enterpriseContact } from './enterprise.ts';
import { readIndicators } from './indicators.ts';
import { intakeAnswer } from './intake.ts';
import { issue as issueRecord } from './issue.ts';
import { answer } from './issue-course.ts';
import { reportedNumber } from './plan-value.ts';
import { coVisitor, visit } from './visit.ts';
import type { VisitDraft } from './visit-draft.ts';

/** What must be right before a visit can be finished. `path` is the form field, `code` a key `form.<code>`. */
export interface DraftProblem {
  readonly path: string;
  readonly code:
    | 'required'
    | 'bad_date'
    | 'bad_time'
    | 'too_long'
    | 'invalid'
    | 'end_before_start'
    | 'future'
    | 'bad_figure'
    | 'issues_or_none';
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * A text that the record would not take although something stands there: the hub could only hold it. Half of a
 * surrogate pair, as a cut through an emoji leaves it, has no place in UTF-8.
 */
function* unfit(path: string, text: string, schema: z.ZodType): Generator<DraftProblem> {
  if (text.trim() === '') return;
  const problem = schema.safeParse(text).error?.issues[0];
  if (problem?.code === 'too_big') yield { path, code: 'too_long' };
  else if (problem || !text.isWellFormed()) yield { path, code: 'invalid' };
}

function* required(path: string, text: string, schema: z.ZodType): Generator<DraftProblem> {
  if (text.trim() === '') yield { path, code: 'required' };
  yield* unfit(path, text, schema);
}

function* problemsOfPeople(draft: VisitDraft): Generator<DraftProblem> {
  const contactShape = enterpriseContact.shape;
  for (const [index, contact] of draft.contacts.entries()) {
    yield* required(`contacts.${index}.name`, contact.name, contactShape.name);
    yield* required(`contacts.${index}.title`, contact.title, contactShape.title);
    yield* unfit(`contacts.${index}.phone`, contact.phone, contactShape.phone);
  }
  if (draft.contacts.length === 0) yield { path: 'contacts', code: 'required' };
  for (const [index, visitor] of draft.coVisitors.entries()) {
    yield* required(`coVisitors.${index}.name`, visitor.name, coVisitor.shape.name);
    yield* unfit(`coVisitors.${index}.unit`, visitor.unit, coVisitor.shape.unit);
  }
}

const longTexts = ['purpose', 'minutes', 'policiesExplained', 'suggestions', 'nextStep'] as const;

function* problemsOfIssues(draft: VisitDraft): Generator<DraftProblem> {
  const { fields } = issueRecord;
  if (draft.issues.length === 0 && !draft.hasNoIssue) yield { path: 'hasNoIssue', code: 'issues_or_none' };
  for (const [index, issue] of draft.issues.entries()) {
    const path = `issues.${index}`;
    yield* required(`${path}.title`, issue.title, fields.title.schema);
    yield* unfit(`${path}.description`, issue.description, fields.description.schema);
    if (issue.categoryCode === null) yield { path: `${path}.categoryCode`, code: 'required' };
    if (issue.categoryCode === 'OTH' && issue.categoryNote.trim() === '') {
      yield { path: `${path}.categoryNote`, code: 'required' };
    }
    yield* unfit(`${path}.categoryNote`, issue.categoryNote, fields.categoryNote.schema);
    yield* unfit(`${path}.expectedOutcome`, issue.expectedOutcome, fields.expectedOutcome.schema);
    yield* unfit(`${path}.onSpotReply`, issue.onSpotReply, answer);
    for (const [code, text] of Object.entries(issue.intake[issue.panelCode ?? ''] ?? {}))
      yield* unfit(`${path}.intake.${issue.panelCode}.${code}`, text ?? '', intakeAnswer);
  }
}

function* problemsOfCommitments({ commitments }: VisitDraft): Generator<DraftProblem> {
  for (const [index, { text, dueOn }] of commitments.entries()) {
    if (dueOn !== '' && !isDay(dueOn)) yield { path: `commitments.${index}.dueOn`, code: 'bad_date' };
    if (dueOn !== '' && text.trim() === '') yield { path: `commitments.${index}.text`, code: 'required' };
    yield* unfit(`commitments.${index}.text`, text, commitmentText);
  }
}

function* problemsOfFigures({ indicators }: VisitDraft): Generator<DraftProblem> {
  for (const [code, value] of Object.entries(readIndicators(indicators) ?? {}))
    if (!reportedNumber.safeParse(value).success) yield { path: `indicators.${code}`, code: 'bad_figure' };
}

/** Every problem of a draft in the order of the form; empty when it can be finished. `today` is YYYY-MM-DD. */
export function problemsOf(draft: VisitDraft, today: string): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.enterpriseId === null) problems.push({ path: 'enterpriseId', code: 'required' });
  if (!isDay(draft.visitedOn))
    problems.push({ path: 'visitedOn', code: draft.visitedOn === '' ? 'required' : 'bad_date' });
  else if (draft.visitedOn > today) problems.push({ path: 'visitedOn', code: 'future' });
  const { startedTime, endedTime } = draft;
  if (startedTime !== '' && !isTime(startedTime)) problems.push({ path: 'startedTime', code: 'bad_time' });
  if (endedTime !== '' && !isTime(endedTime)) problems.push({ path: 'endedTime', code: 'bad_time' });
  else if (endedTime !== '' && isTime(startedTime) && endedTime < startedTime) {
    problems.push({ path: 'endedTime', code: 'end_before_start' });
  }
  problems.push(...problemsOfPeople(draft));
  for (const name of longTexts) problems.push(...unfit(name, draft[name], visit.fields[name].schema));
  problems.push(...problemsOfIssues(draft), ...problemsOfCommitments(draft), ...problemsOfFigures(draft));
  if (draft.nextVisitOn !== '' && !isDay(draft.nextVisitOn))
    problems.push({ path: 'nextVisitOn', code: 'bad_date' });
  return problems;
}
