import { useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** What was promised, and when one comes again. */
export function NextStepFields() {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  return (
    <div className="draft-row draft-next">
      <TextField control={control} name="nextStep" label={say('visit:field.nextStep')} rows={1} />
      <DateField control={control} name="nextVisitOn" label={say('visit:field.nextVisit')} />
    </div>
  );
}
