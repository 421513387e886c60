import { useState } from 'react';
import { measureOf } from '#resources/plan/measure-of.ts';
import { categoryOf } from '#shared/routing/categories.ts';
import { type RoutingSuggestion, suggestRouting } from '#shared/routing/suggest.ts';
import { Chip } from '../../ui/chip.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { PanelChip } from '../../ui/record-chips.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { categoryName, smallClassName } from '../category-words.ts';
import { useNames } from '../issues/names.ts';
import { measureNumber, measureTitle } from '../plan/plan-words.ts';

const shownBest = 3;
const rest = 150;

/** A text as a firm might say it, and where the rules would send it and why; nothing of it is kept. */
export function RoutingTest() {
  const say = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const settled = useSettled(text, rest);
  const found = suggestRouting({ title: '', description: settled }).slice(0, shownBest);
  return (
    <Disclosure
      title={say('panel:test.title')}
      note={say('panel:test.hint')}
      isOpen={isOpen}
      onChange={setOpen}
    >
      <TextBox label={say('panel:test.text')} value={text} onChange={setText} rows={2} />
      <div role="status">
        {settled.trim() !== '' && found.length === 0 && <p className="quiet">{say('panel:test.none')}</p>}
        <ol className="routing-found">
          {found.map((suggestion) => (
            <Found key={suggestion.categoryCode} suggestion={suggestion} text={settled} />
          ))}
        </ol>
      </div>
    </Disclosure>
  );
}

function Found({ suggestion, text }: { suggestion: RoutingSuggestion; text: string }) {
  const say = useTexts();
  const names = useNames();
  const { categoryCode, panelCode, reason } = suggestion;
  const unitId = categoryOf(categoryCode)?.leadUnitIds[0];
  const measure = measureOf({ categoryCode, title: '', description: text });
  return (
    <li>
      <strong>{categoryName(say, categoryCode)}</strong>{' '}
      <span className="quiet">{smallClassName(say, reason.rule)}</span>{' '}
      {panelCode === null ? <Chip>{say('panel:test.noPanel')}</Chip> : <PanelChip code={panelCode} />}{' '}
      <span className="quiet">
        {unitId !== undefined && say('panel:test.unit', { unit: names.unit(unitId) })}{' '}
        {measure !== null &&
          say('panel:test.measure', { measure: `${measureNumber(measure)}${measureTitle(say, measure)}` })}
      </span>
      <p>
        {say('visit:routing.because')}{' '}
        {reason.keywords.map((word) => (
          <Chip key={word}>{word}</Chip>
        ))}
      </p>
    </li>
  );
}
