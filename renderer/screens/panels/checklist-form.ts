import { z } from 'zod';
import { type KeptQuestion, keptQuestion } from '#shared/domain/panel-checklist.ts';
import type { Question } from '#shared/panels/question.ts';
import { readList, writeList } from './typed-list.ts';

const own = keptQuestion.shape.own.unwrap().shape;

const typedQuestion = z.object({
  /** Empty for a new one. */
  code: z.string(),
  isOwn: z.boolean(),
  label: z.string(),
  options: z.string(),
});

export const checklistSchema = z.object({
  questions: z.array(
    typedQuestion
      .refine(({ isOwn, label }) => !isOwn || label.trim() !== '', { path: ['label'], error: 'required' })
      .refine(({ isOwn, label }) => !isOwn || label.trim() === '' || own.label.safeParse(label).success, {
        path: ['label'],
        error: 'too_long',
      })
      .refine(({ options }) => own.options.safeParse(readList(options)).success, {
        path: ['options'],
        error: 'too_long',
      }),
  ),
});
export type TypedChecklist = z.input<typeof checklistSchema>;

/** The form of what a panel asks now; the words of a shipped question are not the form's. */
export function typedChecklist(questions: readonly Question[]): TypedChecklist {
  return {
    questions: questions.map(({ code, label, answer }) => ({
      code,
      isOwn: label !== null,
      label: label ?? '',
      options: label !== null && typeof answer === 'object' ? writeList(answer.oneOf) : '',
    })),
  };
}

export const newQuestion = { code: '', isOwn: true, label: '', options: '' };

type Kept = Omit<KeptQuestion, 'code'> & { readonly code: string | null };

/** What was typed, as the desk's core takes it. */
export function readChecklist({ questions }: TypedChecklist): Kept[] {
  return questions.map(({ code, isOwn, label, options }) => ({
    code: code === '' ? null : code,
    own: isOwn ? { label: label.trim(), options: readList(options) } : null,
  }));
}
