import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';

interface CommitmentActionsProps {
  readonly row: CommitmentRow;
  readonly onDrop: () => void;
}

/** Keeping a promise takes one click and can be taken back; giving one up asks why. */
export function CommitmentActions({ row, onDrop }: CommitmentActionsProps) {
  const say = useTexts();
  const notify = useNotify();
  const settling = useTell('commitments.settle');
  const { id, text, state } = row;
  const reopen = (): void => settling.mutate({ id, state: 'open', outcome: '' });
  if (state !== 'open') {
    return (
      <Button size="small" look="quiet" title={say('commitment:reopenOf', { text })} onClick={reopen}>
        {say('commitment:reopen')}
      </Button>
    );
  }
  const keep = (): void => {
    // The line leaves the list before its answer is here; a refusal is told by the mutation itself.
    void settling.mutateAsync({ id, state: 'kept', outcome: '' }).then(
      () => notify.undoable(say('commitment:keptDone', { text }), reopen),
      () => undefined,
    );
  };
  return (
    <span className="commitment-actions">
      <Button size="small" title={say('commitment:keepOf', { text })} onClick={keep}>
        {say('commitment:keep')}
      </Button>
      <Button size="small" look="quiet" title={say('commitment:dropOf', { text })} onClick={onDrop}>
        {say('commitment:drop')}
      </Button>
    </span>
  );
}
