import { z } from 'zod';
import type { VisitDraft } from './visit-draft.ts';

/** What must be right before a visit can be finished. `path` is the form field, `code` a key `form.<code>`. */
export interface DraftProblem {
  readonly path: string;
  readonly code:
    | 'required'
    | 'bad_date'
    | 'bad_time'
    | 'too_long'
    | 'end_before_start'
    | 'future'
    | 'issues_or_none';
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function* problemsOfPeople(draft: VisitDraft): Generator<DraftProblem> {
  for (const [index, contact] of draft.contacts.entries()) {
    if (contact.name.trim() === '') yield { path: `contacts.${index}.name`, code: 'required' };
    if (contact.title.trim() === '') yield { path: `contacts.${index}.title`, code: 'required' };
  }
  if (draft.contacts.length === 0) yield { path: 'contacts', code: 'required' };
  for (const [index, visitor] of draft.coVisitors.entries()) {
    if (visitor.name.trim() === '') yield { path: `coVisitors.${index}.name`, code: 'required' };
  }
}

function* problemsOfIssues(draft: VisitDraft): Generator<DraftProblem> {
  if (draft.issues.length === 0 && !draft.hasNoIssue) yield { path: 'hasNoIssue', code: 'issues_or_none' };
  for (const [index, issue] of draft.issues.entries()) {
    const path = `issues.${index}`;
    if (issue.title.trim() === '') yield { path: `${path}.title`, code: 'required' };
    if (issue.title.trim().length > 120) yield { path: `${path}.title`, code: 'too_long' };
    if (issue.description.length > 5_000) yield { path: `${path}.description`, code: 'too_long' };
    if (issue.categoryCode === null) yield { path: `${path}.categoryCode`, code: 'required' };
    if (issue.categoryCode === 'OTH' && issue.categoryNote.trim() === '') {
      yield { path: `${path}.categoryNote`, code: 'required' };
    }
  }
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
  else if (endedTime !== '' && startedTime !== '' && endedTime < startedTime) {
    problems.push({ path: 'endedTime', code: 'end_before_start' });
  }
  problems.push(...problemsOfPeople(draft));
  if (draft.minutes.length > 20_000) problems.push({ path: 'minutes', code: 'too_long' });
  problems.push(...problemsOfIssues(draft));
  if (draft.nextVisitOn !== '' && !isDay(draft.nextVisitOn))
    problems.push({ path: 'nextVisitOn', code: 'bad_date' });
  return problems;
}
