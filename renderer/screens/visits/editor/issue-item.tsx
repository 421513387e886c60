import { ChevronRight, Trash2 } from 'lucide-react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PanelChip } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { categoryName } from '../../category-words.ts';
import { IssueFields } from './issue-fields.tsx';
import { useRouting } from './use-routing.ts';
import './issue-item.css';

interface IssueItemProps {
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onRemove: () => void;
}

/** One issue: a line that says what it is, and its fields while it is open. */
export function IssueItem({ index, isOpen, onOpen, onRemove }: IssueItemProps) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const { errors } = useFormState({ control, name: `issues.${index}` });
  const issue = useWatch({ control, name: `issues.${index}` });
  const routing = useRouting(index);
  const name = say('visit:issue.row', { number: index + 1 });
  const { title, categoryCode, panelCode, urgency } = issue;
  return (
    <section className="draft-issue" aria-label={name}>
      <div className="draft-issue-head">
        <button
          type="button"
          className="draft-issue-fold"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <ChevronRight size={15} aria-hidden className="draft-issue-mark" />
          <span className="clipped">{isOpen ? name : title.trim() || say('visit:issue.untitled')}</span>
        </button>
        {!isOpen && errors.issues?.[index] && <Chip tone="danger">{say('visit:issue.toMend')}</Chip>}
        {!isOpen && categoryCode !== null && <Chip>{categoryName(say, categoryCode)}</Chip>}
        {!isOpen && panelCode !== null && <PanelChip code={panelCode} />}
        {!isOpen && urgency !== 'normal' && <Chip tone="warning">{say(`domain:urgency.${urgency}`)}</Chip>}
        <IconButton
          name={say('visit:issue.remove', { number: index + 1 })}
          icon={<Trash2 size={15} />}
          size="small"
          onClick={onRemove}
        />
      </div>
      {isOpen && <IssueFields index={index} routing={routing} />}
    </section>
  );
}
