import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { checklistOf } from '#shared/panels/checklists.ts';
import type { Question } from '#shared/panels/question.ts';
import { useAsk } from '../../../client/ask.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Disclosure } from '../../../ui/layout/disclosure.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { answerChoices, questionWords } from '../../panel-words.ts';

/** What the chosen panel wants to know; nothing of it must be answered. */
export function IntakeFields({ index }: { index: number }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const [panel, intake] = useWatch({
    control,
    name: [`issues.${index}.panelCode`, `issues.${index}.intake`],
  });
  const { data: reference } = useAsk('reference.get', {});
  const questions = checklistOf(panel, reference?.checklists ?? []);
  const answers = intake?.[panel ?? ''] ?? {};
  const answered = questions.filter(({ code }) => (answers[code] ?? '').trim() !== '').length;
  const [isOpen, setOpen] = useState(answered > 0);
  if (panel === null || questions.length === 0) return null;
  return (
    <Disclosure
      title={say('panel:intake')}
      note={say('panel:answered', { count: answered, total: questions.length })}
      isOpen={isOpen}
      onChange={setOpen}
    >
      <div className="draft-row draft-intake">
        {questions.map((question) => (
          <Answer key={`${panel} ${question.code}`} index={index} panel={panel} question={question} />
        ))}
      </div>
    </Disclosure>
  );
}

function Answer({ index, panel, question }: { index: number; panel: string; question: Question }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const base = {
    control,
    name: `issues.${index}.intake.${panel}.${question.code}`,
    label: questionWords(say, panel, question),
  } as const;
  const options = answerChoices(say, panel, question);
  return options.length === 0 ? (
    <TextField {...base} />
  ) : (
    <SelectField {...base} options={options} isClearable />
  );
}
