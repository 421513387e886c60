import { useState } from 'react';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fieldName } from '../fields/field-name.ts';
import { decisionOf, type Side } from './sides.ts';
import { useDecide } from './use-decide.ts';

interface BulkChoiceProps {
  /** Conflicts of one field, all of which this person may decide. */
  readonly conflicts: readonly ConflictRow[];
  readonly me: string;
  readonly onDecided: () => void;
}

/** The same choice for every listed conflict of one field. */
export function BulkChoice({ conflicts, me, onDecided }: BulkChoiceProps) {
  const say = useTexts();
  const [asked, setAsked] = useState<Side['choose'] | null>(null);
  const { decide, isBusy } = useDecide(() => {
    setAsked(null);
    onDecided();
  });
  const [sample] = conflicts;
  if (!sample) return null;
  const isAll = (of: 'incomingById' | 'currentById') => conflicts.every((row) => row[of] === me);
  const isIncomingMine = isAll('incomingById');
  const isCurrentMine = isAll('currentById');
  const wordsOf = (choose: Side['choose']): string => {
    if (isIncomingMine === isCurrentMine)
      return say(choose === 'current' ? 'sync:conflict.allCurrent' : 'sync:conflict.allIncoming');
    const isMine = choose === 'incoming' ? isIncomingMine : isCurrentMine;
    return say(isMine ? 'sync:conflict.allMine' : 'sync:conflict.allTheirs');
  };
  const about = { count: conflicts.length, field: fieldName(say, sample.tableName, sample.field) };
  const order: readonly Side['choose'][] = isCurrentMine ? ['current', 'incoming'] : ['incoming', 'current'];
  return (
    <div className="bulk-choice">
      <span className="quiet">{say('sync:conflict.bulk', about)}</span>
      {order.map((choose) => (
        <Button key={choose} size="small" onClick={() => setAsked(choose)}>
          {wordsOf(choose)}
        </Button>
      ))}
      <Dialog
        isOpen={asked !== null}
        title={say('sync:conflict.bulkTitle', { ...about, choice: wordsOf(asked ?? 'incoming') })}
        width={440}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{say('action.cancel')}</Button>
            <Button
              look="primary"
              isBusy={isBusy}
              onClick={() => decide(conflicts.map((row) => decisionOf(row, asked ?? 'incoming')))}
            >
              {say('sync:conflict.bulkRun', { count: conflicts.length })}
            </Button>
          </>
        }
      >
        <p>{say('sync:conflict.bulkAsk', about)}</p>
      </Dialog>
    </div>
  );
}
