import { useState } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { useTell } from '../../../client/tell.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { applyWords, askWords } from './held-words.ts';

/**
 * The ways out: a supervisor accepts or returns, an author gives up. What takes work out of force is asked first, and
 * so is whether a duplicate is a firm of its own.
 */
export function HeldChoice({ held, onDecided }: { held: HeldRow; onDecided: () => void }) {
  const say = useTexts();
  const notify = useNotify();
  const [asked, setAsked] = useState<'apply' | 'discard' | null>(null);
  const decide = useTell('decisions.decideHeld');
  const { id, why, isMine, mayDecide } = held;
  if (!isMine && !mayDecide) return null;
  const send = (choose: 'apply' | 'discard'): void => {
    const out = isMine ? 'sync:held.gaveUp' : 'sync:held.discarded';
    decide.mutate(
      { id, choose },
      {
        onSuccess: () => {
          setAsked(null);
          notify.done(say(choose === 'apply' ? 'sync:held.applied' : out));
          onDecided();
        },
      },
    );
  };
  const onApply = (): void => (why === 'duplicate' ? setAsked('apply') : send('apply'));
  const name = isMine ? say('sync:held.giveUp') : say('sync:held.discard');
  const outTitle = say(isMine ? 'sync:held.giveUpTitle' : 'sync:held.discardTitle');
  return (
    <div className="held-choice">
      <Button
        look={mayDecide ? 'plain' : 'danger'}
        isBusy={decide.isPending}
        onClick={() => setAsked('discard')}
      >
        {name}
      </Button>
      {mayDecide && (
        <Button look="primary" isBusy={decide.isPending} onClick={onApply}>
          {say('sync:held.apply')}
        </Button>
      )}
      <Dialog
        isOpen={asked !== null}
        title={asked === 'apply' ? say('sync:held.applyTitle') : outTitle}
        width={440}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{say('action.cancel')}</Button>
            {asked === 'apply' ? (
              <Button look="primary" isBusy={decide.isPending} onClick={() => send('apply')}>
                {say('sync:held.apply')}
              </Button>
            ) : (
              <Button look="danger" isBusy={decide.isPending} onClick={() => send('discard')}>
                {name}
              </Button>
            )}
          </>
        }
      >
        <p>{asked === 'apply' ? applyWords(say, held) : askWords(say, held)}</p>
      </Dialog>
    </div>
  );
}
