import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { readNotice } from '#shared/calendar/read-notice.ts';
import { workdayCalendar } from '#shared/domain/workday-calendar.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { YearOfDays } from './year-of-days.tsx';

const schema = z.object({
  text: z.string().min(1).max(100_000),
  source: workdayCalendar.schema.shape.source,
});
const blank = { text: '', source: '' };

/** A year of the notice as it was pasted, shown as it was understood before it is brought in. */
export function BringCalendar({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useTexts();
  const notify = useNotify();
  const bringing = useTell('office.bringCalendar');
  const { control, handleSubmit, reset } = useForm({ resolver: formResolver(schema), defaultValues: blank });
  const text = useWatch({ control, name: 'text' });
  const read = readNotice(text);
  const submit = handleSubmit(({ source }) => {
    if ('code' in read) return;
    const done = (): void => {
      notify.done(say('office:calendar.done', { year: read.year }));
      reset(blank);
      onClose();
    };
    bringing.mutate({ ...read, source }, { onSuccess: done });
  });
  return (
    <FormDialog
      isOpen={isOpen}
      title={say('office:calendar.bring')}
      onClose={onClose}
      width={680}
      run={say('office:calendar.run')}
      isBusy={bringing.isPending}
      className="office-form"
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        control={control}
        name="text"
        label={say('office:calendar.text')}
        hint={say('office:calendar.textHint')}
        placeholder={say('office:calendar.textExample')}
        rows={6}
        maxRows={12}
        isRequired
        autoFocus
      />
      <div role="status">
        {text.trim() !== '' &&
          ('code' in read ? (
            <p className="office-problem">{say(`office:notice.${read.code}`, { at: read.at })}</p>
          ) : (
            <>
              <p>
                {say('office:calendar.understood', {
                  year: read.year,
                  off: read.off.length,
                  work: read.work.length,
                })}
              </p>
              <YearOfDays year={read.year} days={read} />
            </>
          ))}
      </div>
      <TextField
        control={control}
        name="source"
        label={say('office:calendar.source')}
        placeholder={say('office:calendar.sourceExample')}
        isRequired
      />
    </FormDialog>
  );
}
