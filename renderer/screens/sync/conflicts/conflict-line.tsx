import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { join } from '../../../ui/join.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortTime } from '../../../ui/when.ts';
import { fieldName } from '../fields/field-name.ts';

/** One row: which record, which field, whose values. */
export function ConflictLine({ conflict, isSelected }: { conflict: ConflictRow; isSelected: boolean }) {
  const say = useTexts();
  const today = useToday();
  const { tableName, field, title, currentByName, incomingByName, openedAt } = conflict;
  const people = say('sync:conflict.between', {
    one: incomingByName || say('sync:conflict.nobody'),
    other: currentByName || say('sync:conflict.nobody'),
  });
  const note = [
    fieldName(say, tableName, field),
    people,
    say('sync:conflict.openedAt', { at: shortTime(openedAt, today) }),
  ].join(' · ');
  return (
    <div className={join('conflict-line', isSelected && 'conflict-line-selected')}>
      <span className="clipped">{title || say('sync:unnamed')}</span>
      <span>
        {conflict.isMine && conflict.state === 'open' && (
          <Chip tone="danger">{say('sync:conflict.mine')}</Chip>
        )}
      </span>
      <span className="conflict-line-note clipped" title={note}>
        {note}
      </span>
      <span>
        {conflict.isWaiting && (
          <Chip tone="warning" glyph="⇅">
            {say('sync:state.pending')}
          </Chip>
        )}
        {conflict.isOverdue && (
          <Chip tone="warning" glyph="◆">
            {say('sync:conflict.overdue')}
          </Chip>
        )}
      </span>
    </div>
  );
}
