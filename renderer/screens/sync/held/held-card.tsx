import { type ReactNode, useId } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { refusalSentence } from '../../../client/refusal-sentence.ts';
import { useToday } from '../../../client/time.ts';
import { Chip, type ChipTone } from '../../../ui/chip.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { RecordLink } from '../record-link.tsx';
import { HeldContent } from './held-content.tsx';
import { HeldBesideFirst } from './held-first.tsx';
import { heldTitle, heldWhat } from './held-words.ts';

const looks: Readonly<Record<HeldRow['state'], { tone: ChipTone; glyph: string }>> = {
  open: { tone: 'warning', glyph: '◎' },
  applied: { tone: 'success', glyph: '✓' },
  discarded: { tone: 'neutral', glyph: '↩' },
};

/** One piece of held work: what it says, why it waits, and what can be done; `children` are the ways out. */
export function HeldCard({ held, children }: { held: HeldRow; children?: ReactNode }) {
  const say = useTexts();
  const today = useToday();
  const id = useId();
  const { state, authorName, authoredAt, heldAt, decidedByName, decidedAt, isMine, mayDecide } = held;
  const isOpen = state === 'open';
  const isDuplicate = held.why === 'duplicate';
  const todo =
    mayDecide && !isMine
      ? say(isDuplicate ? 'sync:held.todoDecideDuplicate' : 'sync:held.todoDecide')
      : say(`sync:held.todoOwn.${held.why}`);
  return (
    <article className="held-card" aria-labelledby={id}>
      <header className="held-head">
        <h3 id={id}>
          <span className="quiet">{heldWhat(say, held)}</span>{' '}
          <RecordLink table={held.kind === 'new' && !isDuplicate ? '' : held.tableName} pk={held.pk}>
            {heldTitle(say, held)}
          </RecordLink>
        </h3>
        <Chip {...looks[state]}>{say(`sync:held.state.${state}`)}</Chip>
        {held.isWaiting && (
          <Chip tone="warning" glyph="⇅">
            {say('sync:state.pending')}
          </Chip>
        )}
      </header>
      <p className="quiet held-by">
        {say('sync:held.author', { name: authorName, at: shortTime(authoredAt, today) })} ·{' '}
        {say('sync:held.heldAt', { at: shortTime(heldAt, today) })}
        {decidedAt !== null && (
          <>
            {' · '}
            {say(`sync:held.state.${state}`)}{' '}
            {say('sync:held.decidedBy', { name: decidedByName, at: shortTime(decidedAt, today) })}
          </>
        )}
      </p>
      <p>{say(`sync:held.why.${held.why}`)}</p>
      {held.first === null ? <HeldContent held={held} /> : <HeldBesideFirst held={held} first={held.first} />}
      {held.refusal !== null && <Notice tone="warning">{refusalSentence(say, held.refusal)}</Notice>}
      {isOpen && (
        <div className="held-end">
          <p className="quiet">{todo}</p>
          {children}
        </div>
      )}
    </article>
  );
}
