import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type Control, useFieldArray, useForm } from 'react-hook-form';
import type { Panel } from '#shared/domain/panel.ts';
import type { Question } from '#shared/panels/question.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { questionWords } from '../panel-words.ts';
import {
  checklistSchema,
  newQuestion,
  readChecklist,
  type TypedChecklist,
  typedChecklist,
} from './checklist-form.ts';

/** So many questions fit into a conversation. */
const most = 20;

interface SetChecklistProps {
  readonly panel: Panel;
  /** What it asks now. */
  readonly questions: readonly Question[];
  readonly onClose: () => void;
}

/** The questions of a panel: shipped ones are kept, moved or left out, own ones also worded. */
export function SetChecklist({ panel, questions, onClose }: SetChecklistProps) {
  const say = useTexts();
  const notify = useNotify();
  const setting = useTell('panels.setChecklist');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(checklistSchema),
    defaultValues: typedChecklist(questions),
  });
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'questions' });
  const submit = handleSubmit((typed) => {
    const done = (): void => {
      notify.done(say('panel:page.questionsDone'));
      onClose();
    };
    setting.mutate({ panelCode: panel.code, questions: readChecklist(typed) }, { onSuccess: done });
  });
  const wordsOf = (code: string): string => {
    const question = questions.find((one) => one.code === code);
    return question ? questionWords(say, panel.code, question) : say('panel:page.newQuestion');
  };
  return (
    <FormDialog
      isOpen
      title={say('panel:page.changeQuestions')}
      onClose={onClose}
      width={760}
      run={say('panel:page.run')}
      isBusy={setting.isPending}
      className="panel-form"
      onSubmit={(event) => void submit(event)}
    >
      <p className="quiet">{say('panel:page.questionsHint')}</p>
      <ol className="panel-questions">
        {fields.map(({ id, code, isOwn }, index) => (
          <li key={id}>
            <QuestionFields control={control} index={index} words={isOwn ? null : wordsOf(code)} />
            <IconButton
              name={say('panel:page.up', { question: wordsOf(code) })}
              icon={<ArrowUp size={15} aria-hidden />}
              isDisabled={index === 0}
              onClick={() => swap(index, index - 1)}
            />
            <IconButton
              name={say('panel:page.down', { question: wordsOf(code) })}
              icon={<ArrowDown size={15} aria-hidden />}
              isDisabled={index === fields.length - 1}
              onClick={() => swap(index, index + 1)}
            />
            <IconButton
              name={say('panel:page.leaveOut', { question: wordsOf(code) })}
              icon={<X size={15} aria-hidden />}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button isDisabled={fields.length >= most} onClick={() => append(newQuestion)}>
        {say('panel:page.addQuestion')}
      </Button>
    </FormDialog>
  );
}

interface QuestionFieldsProps {
  readonly control: Control<TypedChecklist>;
  readonly index: number;
  /** Of a shipped question; null where the words are typed. */
  readonly words: string | null;
}

function QuestionFields({ control, index, words }: QuestionFieldsProps) {
  const say = useTexts();
  if (words !== null) return <span className="panel-question">{words}</span>;
  return (
    <span className="panel-question field-row">
      <TextField
        control={control}
        name={`questions.${index}.label`}
        label={say('panel:page.question')}
        isRequired
      />
      <TextField
        control={control}
        name={`questions.${index}.options`}
        label={say('panel:page.options')}
        placeholder={say('panel:page.optionsHint')}
      />
    </span>
  );
}
