import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { join } from '../../../ui/join.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { KnownContacts } from './known-contacts.tsx';

const nobody = { name: '', title: '', phone: '' };

/** Whom one met: at least one person with name and title. Those of the firm's list come with one click. */
export function ContactsField() {
  const say = useTexts();
  const { control, getValues } = useFormContext<VisitDraft>();
  const { fields, append, remove, update } = useFieldArray({ control, name: 'contacts', keyName: 'key' });
  const take = (contact: typeof nobody): void => {
    const blank = getValues('contacts').findIndex(
      ({ name, title, phone }) => `${name}${title}${phone}` === '',
    );
    if (blank >= 0) update(blank, contact);
    else append(contact, { shouldFocus: false });
  };
  return (
    <section className="draft-part" aria-label={say('visit:contact.title')}>
      {fields.map(({ key }, index) => (
        <fieldset
          key={key}
          className={join('draft-row', 'draft-contact', fields.length > 1 && 'draft-contact-many')}
        >
          <legend className="unseen">{say('visit:contact.row', { number: index + 1 })}</legend>
          <TextField
            control={control}
            name={`contacts.${index}.name`}
            label={
              index === 0
                ? `${say('visit:contact.title')} · ${say('visit:contact.name')}`
                : say('visit:contact.name')
            }
            hidesLabel={index > 0}
            isRequired
          />
          <TextField
            control={control}
            name={`contacts.${index}.title`}
            label={say('visit:contact.role')}
            hidesLabel={index > 0}
            isRequired
          />
          <TextField
            control={control}
            name={`contacts.${index}.phone`}
            label={say('visit:contact.phone')}
            hidesLabel={index > 0}
            type="tel"
          />
          {fields.length > 1 && (
            <IconButton
              name={say('visit:contact.remove', { number: index + 1 })}
              icon={<X size={15} />}
              onClick={() => remove(index)}
            />
          )}
        </fieldset>
      ))}
      <div className="draft-offers">
        <KnownContacts onTake={take} />
        <Button size="small" look="quiet" icon={<Plus size={14} />} onClick={() => append(nobody)}>
          {say('visit:contact.add')}
        </Button>
      </div>
    </section>
  );
}
