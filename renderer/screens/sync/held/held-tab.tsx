import type { RefObject } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { Answer } from '../../../client/answer.tsx';
import { useAsk } from '../../../client/ask.ts';
import { Counter } from '../../../ui/counter.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { OutboxList } from '../outbox-list.tsx';
import { HeldCard } from './held-card.tsx';
import { HeldChoice } from './held-choice.tsx';
import './held.css';

interface HeldTabProps {
  /** What rests on this laptop without a word of the hub. */
  readonly unjudged: readonly OutboxEntry[];
  /** Takes the focus when the piece that had it goes. */
  readonly panelRef: RefObject<HTMLElement | null>;
}

/** Held work: what this person is to decide, what they wrote themselves, and what became of the last ones. */
export function HeldTab({ unjudged, panelRef }: HeldTabProps) {
  const say = useTexts();
  const held = useAsk('decisions.held', {});
  return (
    <Answer query={held}>
      {({ open, decided }) => {
        const isForMe = ({ mayDecide, isMine }: HeldRow) => mayDecide && !isMine;
        const groups = [
          { name: 'toDecide', rows: open.filter(isForMe) },
          { name: 'own', rows: open.filter(({ isMine }) => isMine) },
          { name: 'others', rows: open.filter((row) => !row.isMine && !row.mayDecide) },
          { name: 'decided', rows: decided },
        ] as const;
        const shown = groups.filter(({ rows }) => rows.length > 0);
        return (
          <div className="sync-page">
            {open.length === 0 && unjudged.length === 0 && (
              <EmptyState title={say('sync:none.held')} hint={say('sync:none.heldHint')} />
            )}
            {shown.map(({ name, rows }) => (
              <Card key={name} title={say(`sync:held.${name}`)} end={<Counter count={rows.length} />}>
                {rows.map((row) => (
                  <HeldCard key={row.id} held={row}>
                    <HeldChoice held={row} onDecided={() => panelRef.current?.focus()} />
                  </HeldCard>
                ))}
              </Card>
            ))}
            {unjudged.length > 0 && (
              <Card title={say('sync:held.unjudged')} end={<Counter count={unjudged.length} />}>
                <OutboxList entries={unjudged} />
              </Card>
            )}
          </div>
        );
      }}
    </Answer>
  );
}
