import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import type { Say } from '../../../ui/use-texts.ts';
import { writeCompanions } from './companions.ts';

type Part = readonly [label: string, text: string];

const answersIn = (intake: VisitDraft['issues'][number]['intake']): string[] =>
  Object.values(intake).flatMap((answers) => Object.values(answers).map((answer) => answer ?? ''));

const lines = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text.trim() !== '').join(between);

function partsOf(draft: VisitDraft, say: Say): Part[] {
  return [
    [say('visit:field.enterprise'), draft.enterpriseName],
    [say('visit:field.date'), lines([draft.visitedOn, draft.startedTime, draft.endedTime], ' ')],
    [say('visit:field.coVisitors'), writeCompanions(draft.coVisitors)],
    ...draft.contacts.map(
      ({ name, title, phone }): Part => [say('visit:contact.title'), lines([name, title, phone], ' ')],
    ),
    [say('visit:field.minutes'), draft.minutes],
    ...draft.issues.map(
      ({ title, description, categoryNote, expectedOutcome, intake }, index): Part => [
        say('visit:issue.row', { number: index + 1 }),
        lines([title, description, categoryNote, expectedOutcome, ...answersIn(intake)], '\n'),
      ],
    ),
    ...draft.commitments.map(({ text, dueOn }): Part => [say('commitment:title'), lines([text, dueOn], ' ')]),
    [say('visit:field.nextStep'), draft.nextStep],
    [say('visit:indicator.title'), lines(Object.values(draft.indicators), ' ')],
    [say('visit:field.nextVisit'), draft.nextVisitOn],
    [say('visit:field.purpose'), draft.purpose],
    [say('visit:field.policies'), draft.policiesExplained],
    [say('visit:field.suggestions'), draft.suggestions],
  ];
}

/** What one version of a draft says in words and another does not, to be read and copied; empty where there is nothing. */
export function typedText(typed: VisitDraft, latest: VisitDraft, say: Say): string {
  const known = new Set(partsOf(latest, say).map(([, text]) => text));
  return partsOf(typed, say)
    .filter(([, text]) => text.trim() !== '' && !known.has(text))
    .map(([label, text]) => `${label}\n${text}`)
    .join('\n\n');
}
