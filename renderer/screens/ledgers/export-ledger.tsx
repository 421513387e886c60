import { Download } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ledgerNames } from '#shared/contract/app/desk.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { bytesOf, download } from './download.ts';
import './export-ledger.css';

const bound = z.union([z.iso.date(), z.literal('')], { error: 'bad_date' });
const span = z
  .object({ from: bound, to: bound })
  .refine(({ from, to }) => from === '' || to === '' || from <= to, {
    path: ['to'],
    error: 'end_before_start',
    when: ({ issues }) => issues.length === 0,
  });

const orNull = (day: string): string | null => (day === '' ? null : day);

/**
 * A button that asks for which days and saves that ledger as a spreadsheet. Unless told otherwise it is this month's
 * visits and all issues, since an issue is worked on long after it was collected.
 */
export function ExportLedger({ ledger }: { ledger: (typeof ledgerNames)[number] }) {
  const say = useTexts();
  const today = useToday();
  const notify = useNotify();
  const exporting = useTell('ledgers.export');
  const [isOpen, setOpen] = useState(false);
  const { control, handleSubmit, reset } = useForm({
    resolver: formResolver(span),
    defaultValues: { from: '', to: '' },
  });
  const open = (): void => {
    reset(ledger === 'visits' ? { from: `${today.slice(0, 8)}01`, to: today } : { from: '', to: '' });
    setOpen(true);
  };
  const submit = handleSubmit(({ from, to }) =>
    exporting.mutate(
      { ledger, from: orNull(from), to: orNull(to) },
      {
        onSuccess: ({ fileName, bytes, rows }) => {
          if (rows === 0) return notify.info(say('visit:export.none'));
          download(fileName, [bytesOf(bytes)]);
          notify.done(say('visit:export.done', { count: rows, file: fileName }));
          setOpen(false);
        },
      },
    ),
  );
  return (
    <>
      <Button icon={<Download size={15} />} onClick={open}>
        {say('visit:export.open')}
      </Button>
      <FormDialog
        isOpen={isOpen}
        title={say(`visit:export.title.${ledger}`)}
        onClose={() => setOpen(false)}
        width={480}
        run={say('visit:export.run')}
        isBusy={exporting.isPending}
        className="export"
        onSubmit={(event) => void submit(event)}
      >
        <div className="field-row">
          <DateField control={control} name="from" label={say('visit:export.from')} autoFocus />
          <DateField control={control} name="to" label={say('visit:export.to')} />
        </div>
        <p className="quiet">{say(`visit:export.hint.${ledger}`)}</p>
      </FormDialog>
    </>
  );
}
