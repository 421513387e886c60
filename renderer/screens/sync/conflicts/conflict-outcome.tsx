import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { useToday } from '../../../client/time.ts';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { useValueText } from '../fields/value-text.ts';
import { chosenValueOf, placeOf } from './sides.ts';

/** What was chosen, by whom, and whether the hub knows. */
export function ConflictOutcome({ conflict }: { conflict: ConflictRow }) {
  const say = useTexts();
  const today = useToday();
  const textOf = useValueText(say);
  const { isWaiting, resolvedByName, resolvedAt } = conflict;
  return (
    <section className="conflict-outcome">
      <h3>{say('sync:conflict.chosen')}</h3>
      <p className="side-card-text">
        {textOf(placeOf(conflict), chosenValueOf(conflict)) || say('sync:conflict.empty')}
      </p>
      {isWaiting && <Notice>{say('sync:conflict.waiting')}</Notice>}
      {resolvedAt !== null && (
        <p className="quiet">
          {say('sync:conflict.chosenBy', { name: resolvedByName, at: shortTime(resolvedAt, today) })}
        </p>
      )}
    </section>
  );
}
