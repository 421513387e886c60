import { useState } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { useTell } from '../../../client/tell.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { askWords } from './held-words.ts';

/** The ways out: a supervisor accepts or returns, an author gives up. What takes work out of force is asked first. */
export function HeldChoice({ held, onDecided }: { held: HeldRow; onDecided: () => void }) {
  const say = useTexts();
  const notify = useNotify();
  const [isAsked, setAsked] = useState(false);
  const decide = useTell('decisions.decideHeld');
  const { id, isMine, mayDecide } = held;
  if (!isMine && !mayDecide) return null;
  const send = (choose: 'apply' | 'discard'): void => {
    const out = isMine ? 'sync:held.gaveUp' : 'sync:held.discarded';
    decide.mutate(
      { id, choose },
      {
        onSuccess: () => {
          setAsked(false);
          notify.done(say(choose === 'apply' ? 'sync:held.applied' : out));
          onDecided();
        },
      },
    );
  };
  const name = isMine ? say('sync:held.giveUp') : say('sync:held.discard');
  return (
    <div className="held-choice">
      <Button look={mayDecide ? 'plain' : 'danger'} isBusy={decide.isPending} onClick={() => setAsked(true)}>
        {name}
      </Button>
      {mayDecide && (
        <Button look="primary" isBusy={decide.isPending} onClick={() => send('apply')}>
          {say('sync:held.apply')}
        </Button>
      )}
      <Dialog
        isOpen={isAsked}
        title={say(isMine ? 'sync:held.giveUpTitle' : 'sync:held.discardTitle')}
        width={440}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{say('action.cancel')}</Button>
            <Button look="danger" isBusy={decide.isPending} onClick={() => send('discard')}>
              {name}
            </Button>
          </>
        }
      >
        <p>{askWords(say, held)}</p>
      </Dialog>
    </div>
  );
}
