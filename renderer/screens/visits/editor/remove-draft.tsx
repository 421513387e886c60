import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useRefusalSentence } from '../../../client/refusal-sentence.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

interface RemoveDraftProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => Promise<unknown>;
}

/** Asks before a draft goes for good, naming the firm and what goes with it. */
export function RemoveDraft({ isOpen, onClose, onRemove }: RemoveDraftProps) {
  const say = useTexts();
  const navigate = useNavigate();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const { getValues } = useFormContext<VisitDraft>();
  const [isBusy, setBusy] = useState(false);
  const { enterpriseName: firm, issues } = getValues();
  const values = { firm, count: issues.length };

  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await onRemove();
      notify.done(say('visit:remove.done'));
      await navigate({ to: '/visits', replace: true });
    } catch (error) {
      notify.problem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={say('visit:remove.title')}
      onClose={onClose}
      width={440}
      actions={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>{' '}
          <Button look="danger" isBusy={isBusy} onClick={() => void remove()}>
            {say('visit:remove.run')}
          </Button>
        </>
      }
    >
      <p>{firm === '' ? say('visit:remove.askWithoutFirm', values) : say('visit:remove.ask', values)}</p>
    </Dialog>
  );
}
