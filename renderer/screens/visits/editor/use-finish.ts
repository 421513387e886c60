import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { problemsOf } from '#shared/domain/finish-visit.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useRefusalSentence } from '../../../client/refusal-sentence.ts';
import { useToday } from '../../../client/time.ts';
import { arriving } from '../../../frame/arrival.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fieldAt, showRefusedFields } from './refused-fields.ts';
import { routed } from './routed.ts';
import type { Keeping } from './use-keeping.ts';

/** Days, times and searched names become values when their field is left, and the key may come before that. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Turns the draft into a visit, or shows what is missing, the first of it in focus. */
export function useFinish(
  form: UseFormReturn<VisitDraft>,
  keeping: Keeping,
  reveal: (path: FieldPath<VisitDraft>) => void,
): { finish: () => void; isFinishing: boolean } {
  const say = useTexts();
  const navigate = useNavigate();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const today = useToday();
  const [isFinishing, setFinishing] = useState(false);

  const send = async (): Promise<void> => {
    try {
      const { id } = await keeping.finish();
      notify.done(say('visit:editor.finished'));
      await navigate({ to: '/visits', search: { id }, replace: true, state: arriving });
    } catch (error) {
      const first = showRefusedFields(form, error);
      if (first !== null) reveal(first);
      notify.problem(sentence(error));
    }
  };
  const showGaps = (): void => {
    const problems = problemsOf(form.getValues(), today);
    if (problems[0]) reveal(fieldAt(problems[0].path));
    notify.info(say('visit:editor.gaps', { count: problems.length }));
  };
  const finish = async (): Promise<void> => {
    setFinishing(true);
    leaveField();
    for (const [index, issue] of form.getValues('issues').entries()) {
      const { categoryCode, panelCode } = routed(issue);
      form.setValue(`issues.${index}.categoryCode`, categoryCode);
      form.setValue(`issues.${index}.panelCode`, panelCode);
    }
    await form.handleSubmit(send, showGaps)();
    setFinishing(false);
  };
  return {
    finish: () => {
      if (!isFinishing) void finish();
    },
    isFinishing,
  };
}
