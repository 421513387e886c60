import { useState } from 'react';
import type { Panel } from '#shared/domain/panel.ts';
import type { PanelChecklist } from '#shared/domain/panel-checklist.ts';
import { checklistOf } from '#shared/panels/checklists.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { answerChoices, questionWords } from '../panel-words.ts';
import { SetChecklist } from './set-checklist.tsx';

interface ChecklistPartProps {
  readonly panel: Panel;
  /** Of this panel, every row. */
  readonly checklists: readonly PanelChecklist[];
  readonly canKeep: boolean;
}

/** What the panel asks in the visit editor, in the order in which it asks. */
export function ChecklistPart({ panel, checklists, canKeep }: ChecklistPartProps) {
  const say = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const questions = checklistOf(panel.code, checklists);
  const isWaiting = checklists.some(({ receivedAt }) => receivedAt === null);
  return (
    <Disclosure
      title={say('panel:intake')}
      note={say('panel:page.questions', { count: questions.length })}
      isOpen={isOpen}
      onChange={setOpen}
    >
      {isWaiting && <Chip tone="info">{say('panel:page.waiting', { count: 1 })}</Chip>}
      <ol className="panel-questions">
        {questions.map((question) => (
          <li key={question.code}>
            {questionWords(say, panel.code, question)}{' '}
            <span className="quiet">
              {answerChoices(say, panel.code, question)
                .map(({ label }) => label)
                .join(say('panel:page.or'))}
            </span>
          </li>
        ))}
      </ol>
      {canKeep && <Button onClick={() => setChanging(true)}>{say('panel:page.changeQuestions')}</Button>}
      {isChanging && <SetChecklist panel={panel} questions={questions} onClose={() => setChanging(false)} />}
    </Disclosure>
  );
}
