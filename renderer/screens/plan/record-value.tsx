import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Target } from '#resources/plan/measure.ts';
import { type PlanValue, planValue, reportedNumber } from '#shared/domain/plan-value.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { useToday } from '../../client/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { useNames } from '../issues/names.ts';
import { goalWords, targetTitle, valueWords } from './plan-words.ts';
import { recordsOf } from './reached.ts';

const { source, reachedOn } = planValue.schema.shape;

/** People part thousands as they please; the form takes that out. */
const typedNumber = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFKC').replaceAll(/[,\s]/g, ''))
  .refine((text) => reportedNumber.safeParse(text).success, { error: 'bad_figure' });

const schemaOf = (today: string) =>
  z.object({
    value: typedNumber,
    reachedOn: reachedOn.refine((day) => day <= today, { error: 'future_day' }),
    source,
  });

interface RecordValueProps {
  readonly target: Target;
  readonly values: readonly PlanValue[];
  readonly onClose: () => void;
}

/** One number of the plan: what it has reached, by whom that is said, and what was recorded before. */
export function RecordValue({ target, values, onClose }: RecordValueProps) {
  const say = useTexts();
  const today = useToday();
  const notify = useNotify();
  const recording = useTell('plan.record');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schemaOf(today)),
    defaultValues: { value: '', reachedOn: today, source: '' },
  });
  const submit = handleSubmit((typed) => {
    const done = (): void => {
      notify.done(say('plan:done'));
      onClose();
    };
    recording.mutate({ targetCode: target.code, ...typed }, { onSuccess: done });
  });
  const goal = say('plan:goalOf', { when: say(`plan:when.${target.when}`), goal: goalWords(say, target) });
  return (
    <FormDialog
      isOpen
      title={say('plan:recordOf', { target: targetTitle(say, target) })}
      onClose={onClose}
      run={say('plan:run')}
      isBusy={recording.isPending}
      className="plan-form"
      onSubmit={(event) => void submit(event)}
    >
      <p className="quiet">{goal}</p>
      <div className="field-row">
        <TextField control={control} name="value" label={say('plan:value')} isRequired autoFocus />
        <DateField control={control} name="reachedOn" label={say('plan:reachedOn')} isRequired />
      </div>
      <TextField
        control={control}
        name="source"
        label={say('plan:source')}
        placeholder={say('plan:sourceExample')}
        isRequired
      />
      <Records target={target} records={recordsOf(values, target.code)} />
    </FormDialog>
  );
}

function Records({ target, records }: { target: Target; records: readonly PlanValue[] }) {
  const say = useTexts();
  const names = useNames();
  const today = useToday();
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{say('plan:history')}</h3>
      <ul className="plan-records">
        {records.map(({ id, value, reachedOn: on, source: from, recordedById, receivedAt }) => (
          <li key={id}>
            {say('plan:historyLine', {
              on: shortDay(on, today),
              value: valueWords(say, target, value),
              source: from,
              name: names.person(recordedById),
            })}{' '}
            {receivedAt === null && <Chip tone="info">{say('plan:waiting')}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  );
}
