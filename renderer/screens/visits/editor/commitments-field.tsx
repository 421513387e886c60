import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

const nothing = { text: '', dueOn: '' };

/** What is promised to the firm, each with its day; it opens the next briefing until somebody writes what became of it. */
export function CommitmentsField() {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'commitments', keyName: 'key' });
  return (
    <section className="draft-part" aria-label={say('commitment:made')}>
      {fields.map(({ key }, index) => (
        <fieldset key={key} className="draft-row draft-commitment">
          <legend className="unseen">{say('commitment:row', { number: index + 1 })}</legend>
          <TextField
            control={control}
            name={`commitments.${index}.text`}
            label={say('commitment:text')}
            placeholder={say('commitment:textHint')}
            hidesLabel={index > 0}
          />
          <DateField
            control={control}
            name={`commitments.${index}.dueOn`}
            label={say('commitment:dueOn')}
            hidesLabel={index > 0}
          />
          <IconButton
            name={say('commitment:remove', { number: index + 1 })}
            icon={<X size={15} />}
            onClick={() => remove(index)}
          />
        </fieldset>
      ))}
      <div className="draft-offers">
        <Button size="small" look="quiet" icon={<Plus size={14} />} onClick={() => append(nothing)}>
          {say('commitment:add')}
        </Button>
        {fields.length === 0 && <span className="quiet">{say('commitment:addHint')}</span>}
      </div>
    </section>
  );
}
