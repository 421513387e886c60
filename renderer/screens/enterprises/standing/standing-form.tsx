import { useForm, useWatch } from 'react-hook-form';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { StandingKind } from '#shared/domain/enterprise-event.ts';
import { formResolver } from '../../../client/form-resolver.ts';
import { useTell } from '../../../client/tell.ts';
import { useToday } from '../../../client/time.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { StandingFields } from './standing-fields.tsx';
import { changedKinds, changeOf, standingForm, typedOf } from './standing-values.ts';

interface StandingFormProps {
  readonly firm: EnterpriseRow;
  readonly keeps: readonly StandingKind[];
  readonly onClose: () => void;
}

/** A firm enters a list, leaves it or stands in it otherwise; from which day and by what is asked of every change. */
export function StandingForm({ firm, keeps, onClose }: StandingFormProps) {
  const say = useTexts();
  const today = useToday();
  const notify = useNotify();
  const recording = useTell('enterprises.setStanding');
  const kinds = changedKinds.filter((kind) => keeps.includes(kind));
  const { control, handleSubmit } = useForm({
    resolver: formResolver(standingForm),
    defaultValues: typedOf(firm, kinds[0] ?? 'chain', today),
  });
  const kind = useWatch({ control, name: 'kind' });
  const submit = handleSubmit((typed) => {
    const { on, source } = typed;
    const done = (): void => {
      notify.done(say('enterprise:standing.form.done'));
      onClose();
    };
    recording.mutate(
      { id: firm.id, change: changeOf(typed, firm), basis: { on, source } },
      { onSuccess: done },
    );
  });
  return (
    <FormDialog
      isOpen
      title={say('enterprise:standing.changeOf', { firm: firm.name })}
      onClose={onClose}
      run={say('enterprise:standing.form.run')}
      isBusy={recording.isPending}
      className="standing-form"
      onSubmit={(event) => void submit(event)}
    >
      <SelectField
        control={control}
        name="kind"
        label={say('enterprise:standing.form.kind')}
        options={kinds.map((value) => ({ value, label: say(`enterprise:standing.kind.${value}`) }))}
        isRequired
        autoFocus
      />
      <StandingFields kind={kind} firm={firm} control={control} />
      <div className="field-row">
        <DateField control={control} name="on" label={say('enterprise:standing.form.on')} isRequired />
        <TextField
          control={control}
          name="source"
          label={say('enterprise:standing.form.source')}
          placeholder={say('enterprise:standing.form.sourceExample')}
          isRequired
        />
      </div>
    </FormDialog>
  );
}
