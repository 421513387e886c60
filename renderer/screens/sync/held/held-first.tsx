import { useId } from 'react';
import type { HeldRow } from '#shared/contract/app/decisions.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { RecordLink } from '../record-link.tsx';
import { HeldContent } from './held-content.tsx';
import { heldTitle } from './held-words.ts';

/** A duplicate beside the firm that was there first, field by field, with the way to that firm. */
export function HeldBesideFirst({ held, first }: { held: HeldRow; first: NonNullable<HeldRow['first']> }) {
  const say = useTexts();
  const [ownId, firstId] = [useId(), useId()];
  return (
    <div className="held-beside">
      <section aria-labelledby={ownId}>
        <h4 id={ownId}>{say('sync:held.thisFirm', { name: heldTitle(say, held) })}</h4>
        <HeldContent held={held} />
      </section>
      <section aria-labelledby={firstId}>
        <h4 id={firstId}>
          {say('sync:held.firstFirm')}{' '}
          <RecordLink table="enterprise" pk={first.id}>
            {first.title}
          </RecordLink>
        </h4>
        <HeldContent held={held} instead={first.content} />
      </section>
    </div>
  );
}
