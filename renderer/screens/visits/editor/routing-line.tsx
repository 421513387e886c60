import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PanelChip } from '../../../ui/record-chips.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { categoryName, smallClassName } from '../../category-words.ts';
import type { Routing } from './use-routing.ts';

const shownWords = 3;

/** What the words suggest and why, and the way to take it. */
export function RoutingLine({ routing }: { routing: Routing }) {
  const say = useTexts();
  const { suggestion, isChosen, isSame, take } = routing;
  if (!suggestion) return isChosen ? null : <p className="quiet">{say('visit:routing.none')}</p>;
  const { categoryCode, panelCode, reason } = suggestion;
  const isTaken = isChosen && isSame;
  const small = smallClassName(say, reason.rule);
  return (
    <div className="routing" role="status">
      <Chip tone={isTaken ? 'success' : 'info'} {...(isTaken ? { glyph: '✓' } : {})}>
        {say(isTaken ? 'visit:routing.taken' : 'visit:routing.suggested')}
      </Chip>
      <strong>{categoryName(say, categoryCode)}</strong>
      {small !== '' && <span className="quiet">{small}</span>}
      {panelCode !== null && <PanelChip code={panelCode} />}
      <span className="quiet">{say('visit:routing.because')}</span>
      {reason.keywords.slice(0, shownWords).map((word) => (
        <Chip key={word}>{word}</Chip>
      ))}
      {!isChosen && isSame && <span>{say('visit:routing.filled')}</span>}
      {!isTaken && (
        <Button size="small" keys="Alt+Enter" onClick={take}>
          {say('visit:routing.take')}
        </Button>
      )}
    </div>
  );
}
