import { ListPlus } from 'lucide-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

function selectedIn(element: unknown): string {
  if (!(element instanceof HTMLTextAreaElement)) return '';
  return element.value.slice(element.selectionStart, element.selectionEnd).trim();
}

/** What was said. Ctrl+I adds an issue, from the selected words where there are some. */
export function MinutesField({ onIssue }: { onIssue: (text: string) => void }) {
  const say = useTexts();
  const { control } = useFormContext<VisitDraft>();
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState('');
  const make = (text: string): void => {
    setSelected('');
    onIssue(text);
  };
  const onKeys = (): void => {
    const writing = document.activeElement;
    make(box.current?.contains(writing) ? selectedIn(writing) : '');
  };
  useShortcuts([{ keys: 'Ctrl+I', name: say('visit:issue.add'), run: onKeys }]);
  return (
    <div
      ref={box}
      className="draft-minutes"
      onSelect={(event: SyntheticEvent) => setSelected(selectedIn(event.target))}
    >
      <TextField
        control={control}
        name="minutes"
        label={say('visit:field.minutes')}
        placeholder={say('visit:field.minutesHint')}
        rows={5}
      />
      {selected !== '' && (
        <div className="draft-convert">
          <Button size="small" icon={<ListPlus size={14} />} keys="Ctrl+I" onClick={() => make(selected)}>
            {say('visit:issue.fromText')}
          </Button>
        </div>
      )}
    </div>
  );
}
