import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { fieldKind, isText } from '../fields/field-kind.ts';
import { useValueText } from '../fields/value-text.ts';
import { SideCard } from './side-card.tsx';
import { placeOf, type Side, sidesOf } from './sides.ts';

interface ConflictSidesProps {
  readonly conflict: ConflictRow;
  readonly me: string;
  readonly isBusy: boolean;
  /** Absent where this person has nothing to choose. */
  readonly onTake?: (choose: Side['choose']) => void;
}

/**
 * Both values and what stood there before them; words that were changed are marked. Of the value in force the hub tells
 * when it took it, of the other when it was written.
 */
export function ConflictSides({ conflict, me, isBusy, onTake }: ConflictSidesProps) {
  const say = useTexts();
  const textOf = useValueText(say);
  const today = useToday();
  const place = placeOf(conflict);
  const kind = fieldKind(place.table, place.field);
  const base = textOf(place, conflict.baseValue);
  const sides = sidesOf(conflict, me);
  const isParty = sides.some(({ isMine }) => isMine);
  const titles = sides.map((side) => {
    if (!isParty) return side.name || say('sync:conflict.nobody');
    return say(side.isMine ? 'sync:conflict.mySide' : 'sync:conflict.theirSide');
  });
  const byOf = ({ name, at, choose }: Side) => {
    const who = name || say('sync:conflict.nobody');
    if (at === null) return { words: who, at };
    const key = choose === 'current' ? 'sync:conflict.taken' : 'sync:conflict.written';
    return { words: say(key, { name: who, at: shortTime(at, today) }), at };
  };
  const takeWords = (side: Side): string => {
    if (!isParty) return say('sync:conflict.useOf', { name: side.name || say('sync:conflict.nobody') });
    return say(side.isMine ? 'sync:conflict.useMine' : 'sync:conflict.useTheirs');
  };
  return (
    <div className="sides">
      {sides.map((side, index) => (
        <SideCard
          key={side.choose}
          title={titles[index] ?? ''}
          isInForce={conflict.state === 'open' && side.choose === 'current'}
          by={byOf(side)}
          text={textOf(place, side.value)}
          older={isText(kind) ? base || textOf(place, sides[1 - index]?.value ?? null) || null : null}
          isOlderBeside={base === ''}
          isChosen={conflict.state === 'resolved' && conflict.choice === side.choose}
        >
          {onTake && (
            <Button
              look={index === 0 ? 'primary' : 'plain'}
              keys={index === 0 ? 'M' : 'T'}
              isBusy={isBusy}
              onClick={() => onTake(side.choose)}
            >
              {takeWords(side)}
            </Button>
          )}
        </SideCard>
      ))}
      <SideCard
        title={say('sync:conflict.base')}
        by={{
          words: say(
            conflict.baseVersion === null && base === ''
              ? 'sync:conflict.baseUnknown'
              : 'sync:conflict.baseHint',
          ),
          at: null,
        }}
        text={base}
        older={null}
        isChosen={false}
      />
    </div>
  );
}
