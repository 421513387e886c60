import { type RefObject, useState } from 'react';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { refusalSentence } from '../../../client/refusal-sentence.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { fieldName } from '../fields/field-name.ts';
import { RecordLink } from '../record-link.tsx';
import { ConflictOutcome } from './conflict-outcome.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { decisionOf, sidesOf } from './sides.ts';
import { ThirdValue } from './third-value.tsx';
import { useDecide } from './use-decide.ts';

interface ConflictViewProps {
  readonly conflict: ConflictRow;
  readonly me: string;
  readonly paneRef: RefObject<HTMLElement | null>;
  /** The choice is on the disk; the next conflict may be shown. */
  readonly onDecided: () => void;
}

const isHere = (pane: HTMLElement | null): boolean => {
  const { activeElement: at } = document;
  return pane?.contains(at) === true || at?.matches('.conflicts [data-list]') === true;
};

/** One conflict: the values side by side, and the three ways out. Letters work while the focus is in here or in the list. */
export function ConflictView({ conflict, me, paneRef, onDecided }: ConflictViewProps) {
  const say = useTexts();
  const today = useToday();
  const [isTyping, setTyping] = useState(false);
  const { decide, isBusy } = useDecide(onDecided);
  const { tableName, pk, title, field, openedAt, state, refusal } = conflict;
  const [first, second] = sidesOf(conflict, me);
  const isOpen = state === 'open';
  const canDecide = isOpen && conflict.mayDecide;
  const canType = canDecide && !['contacts', 'tags', 'firm'].includes(String(fieldKind(tableName, field)));
  const take = (choose: 'current' | 'incoming') => () => decide([decisionOf(conflict, choose)]);
  const stopTyping = (): void => {
    setTyping(false);
    paneRef.current?.focus();
  };
  // A key that is held down must not go on to the next conflict.
  const here = (run: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat && isHere(paneRef.current)) run();
  };
  const group = say('sync:keys.group');
  useShortcuts([
    ...(canDecide
      ? [
          { keys: 'M', name: say('sync:keys.mine'), group, run: here(take(first.choose)) },
          { keys: 'T', name: say('sync:keys.theirs'), group, run: here(take(second.choose)) },
        ]
      : []),
    ...(canType
      ? [{ keys: 'E', name: say('sync:keys.other'), group, run: here(() => setTyping(true)) }]
      : []),
  ]);

  return (
    <>
      <header className="conflict-head">
        <p className="conflict-chips">
          {isOpen ? (
            <Chip tone="danger" glyph="⚠">
              {say('sync:state.conflict')}
            </Chip>
          ) : (
            <Chip tone="success" glyph="✓">
              {say('sync:conflict.decided')}
            </Chip>
          )}
          {conflict.isOverdue && (
            <Chip tone="warning" glyph="◆">
              {say('sync:conflict.overdue')}
            </Chip>
          )}
          <span className="quiet">{say('sync:conflict.openedAt', { at: shortTime(openedAt, today) })}</span>
        </p>
        <h2>
          {title || say('sync:unnamed')} · {fieldName(say, tableName, field)}
        </h2>
        {title !== '' && (
          <RecordLink table={tableName} pk={pk}>
            {say('sync:conflict.toRecord')}
          </RecordLink>
        )}
      </header>
      {refusal !== null && <Notice tone="warning">{refusalSentence(say, refusal)}</Notice>}
      {!isOpen && <ConflictOutcome conflict={conflict} />}
      <ConflictSides
        conflict={conflict}
        me={me}
        isBusy={isBusy}
        {...(canDecide ? { onTake: (choose) => decide([decisionOf(conflict, choose)]) } : {})}
      />
      {isOpen && !conflict.mayDecide && <p className="quiet">{say('sync:conflict.onlyKeeper')}</p>}
      {canDecide && !canType && <p className="quiet">{say('sync:conflict.contactsHint')}</p>}
      {canType && !isTyping && (
        <p className="conflict-other">
          <Button keys="E" onClick={() => setTyping(true)}>
            {say('sync:conflict.useOther')}
          </Button>
          <span className="quiet">{say('sync:conflict.kept')}</span>
        </p>
      )}
      {canDecide && !isTyping && <p className="quiet">{say('sync:conflict.keysHint')}</p>}
      {canType && isTyping && (
        <ThirdValue
          conflict={conflict}
          start={first.value}
          isBusy={isBusy}
          onApply={(to) => decide([decisionOf(conflict, 'other', to)])}
          onClose={stopTyping}
        />
      )}
    </>
  );
}
