import type { Question } from '#shared/panels/question.ts';
import type { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../ui/use-texts.ts';

type Panel = keyof typeof chinese.panel.question;
type QuestionKey = `panel:question.finance.purpose`;
type AnswerKey = `panel:answer.finance.term.short`;

/** The lead's own words; every question and answer of the shipped checklists has its words, a test says so. */
export const questionWords = (say: Say, panel: string, { code, label }: Question): string =>
  label ?? say(`panel:question.${panel as Panel}.${code}` as QuestionKey);

/** An answer in words: what was chosen by its name, the rest as it was typed. */
export function answerWords(say: Say, panel: string, question: Question, given: string): string {
  const { code, label, answer } = question;
  if (label !== null) return given;
  if (answer === 'yesNo') return say(given === 'yes' ? 'panel:yes' : 'panel:no');
  if (answer === 'line' || !answer.oneOf.includes(given)) return given;
  return say(`panel:answer.${panel as Panel}.${code}.${given}` as AnswerKey);
}

/** What may be chosen; nothing where one writes. */
export function answerChoices(
  say: Say,
  panel: string,
  question: Question,
): { value: string; label: string }[] {
  const { answer } = question;
  const codes = answer === 'yesNo' ? ['yes', 'no'] : answer === 'line' ? [] : answer.oneOf;
  return codes.map((value) => ({ value, label: answerWords(say, panel, question, value) }));
}
