import { useState } from 'react';
import type { ConflictDecision } from '#shared/contract/app/decisions.ts';
import { useTell } from '../../../client/tell.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** Sends choices; `onDone` hears once they are on this laptop's disk. A refusal is said and changes nothing. */
export function useDecide(onDone: () => void): {
  readonly decide: (decisions: readonly ConflictDecision[]) => void;
  readonly isBusy: boolean;
} {
  const say = useTexts();
  const notify = useNotify();
  const resolve = useTell('decisions.resolve');
  const [isBusy, setBusy] = useState(false);
  const decide = (decisions: readonly ConflictDecision[]): void => {
    if (isBusy || decisions.length === 0) return;
    setBusy(true);
    const count = decisions.length;
    resolve.mutate(
      { decisions: [...decisions] },
      {
        onSuccess: () => {
          notify.done(count === 1 ? say('sync:conflict.saved') : say('sync:conflict.bulkSaved', { count }));
          onDone();
        },
        onSettled: () => setBusy(false),
      },
    );
  };
  return { decide, isBusy };
}
