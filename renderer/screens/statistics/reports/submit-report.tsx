import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { districtName } from '#shared/domain/districts.ts';
import { reportKinds } from '#shared/domain/report-archive.ts';
import { periodBefore } from '#shared/statistics/periods.ts';
import { formResolver } from '../../../client/form-resolver.ts';
import { useTell } from '../../../client/tell.ts';
import { useToday } from '../../../client/time.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** Stands for the whole city where a district stands otherwise. */
const city = 'city';

const schemaOf = (today: string) =>
  z.object({
    kind: z.enum(reportKinds),
    on: z.iso.date().refine((day) => day <= today, { error: 'future_day' }),
    place: z.string().min(1),
    note: z.string().trim().max(2_000),
  });

interface SubmitReportProps {
  /** The districts that this person supervises; null is the whole city. */
  readonly places: readonly (string | null)[];
  readonly onClose: () => void;
}

/** A report of a week or a month, kept with its numbers from the moment it is submitted. */
export function SubmitReport({ places, onClose }: SubmitReportProps) {
  const say = useTexts();
  const today = useToday();
  const notify = useNotify();
  const submitting = useTell('reports.submit');
  const options = places.map((code) =>
    code === null
      ? { value: city, label: say('statistics:report.city') }
      : { value: code, label: districtName(code) },
  );
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schemaOf(today)),
    defaultValues: {
      kind: 'month' as const,
      on: periodBefore('month', today).to,
      place: options[0]?.value ?? city,
      note: '',
    },
  });
  const submit = handleSubmit(({ kind, on, place, note }) => {
    const done = (): void => {
      notify.done(say('statistics:report.done'));
      onClose();
    };
    submitting.mutate({ kind, on, note, districtCode: place === city ? null : place }, { onSuccess: done });
  });
  return (
    <FormDialog
      isOpen
      title={say('statistics:report.submit')}
      onClose={onClose}
      run={say('statistics:report.run')}
      isBusy={submitting.isPending}
      className="report-form"
      onSubmit={(event) => void submit(event)}
    >
      <div className="field-row">
        <SelectField
          control={control}
          name="kind"
          label={say('statistics:report.kind')}
          options={reportKinds.map((value) => ({ value, label: say(`statistics:report.kinds.${value}`) }))}
          isRequired
          autoFocus
        />
        <SelectField
          control={control}
          name="place"
          label={say('statistics:report.place')}
          options={options}
          isRequired
        />
      </div>
      <DateField
        control={control}
        name="on"
        label={say('statistics:report.on')}
        hint={say('statistics:report.onHint')}
        max={today}
        isRequired
      />
      <TextField
        control={control}
        name="note"
        label={say('statistics:report.note')}
        placeholder={say('statistics:report.noteExample')}
        rows={4}
      />
    </FormDialog>
  );
}
