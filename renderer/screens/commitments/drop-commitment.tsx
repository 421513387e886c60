import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import { commitmentOutcome } from '#shared/domain/commitment.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';

const schema = z.object({ outcome: commitmentOutcome.trim().min(1) });

/** A promise that cannot be kept, and what the firm was told instead. */
export function DropCommitment({ row, onClose }: { row: CommitmentRow; onClose: () => void }) {
  const say = useTexts();
  const notify = useNotify();
  const settling = useTell('commitments.settle');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schema),
    defaultValues: { outcome: '' },
  });
  const submit = handleSubmit(({ outcome }) => {
    const done = (): void => {
      notify.done(say('commitment:droppedDone'));
      onClose();
    };
    settling.mutate({ id: row.id, state: 'dropped', outcome }, { onSuccess: done });
  });
  return (
    <FormDialog
      isOpen
      title={say('commitment:dropTitle')}
      onClose={onClose}
      run={say('commitment:dropRun')}
      isBusy={settling.isPending}
      className="commitment-form"
      onSubmit={(event) => void submit(event)}
    >
      <p>{row.text}</p>
      <TextField
        control={control}
        name="outcome"
        label={say('commitment:why')}
        rows={2}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
