import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { join } from '../../../ui/join.ts';
import { Toolbar } from '../../../ui/layout/toolbar.tsx';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { ImportSteps } from './import-steps.tsx';

const accepted = '.xlsx,.xls,.xlsb,.ods,.csv,.tsv,.txt';

/** Drop a file, or choose one; and what a list should look like. */
export function ImportFile({ isReading, onChoose }: { isReading: boolean; onChoose: (file: File) => void }) {
  const say = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const button = useFirstFocus<HTMLButtonElement>();
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  return (
    <>
      <Toolbar title={say('enterprise:import.title')} note={<ImportSteps at="choose" />} />
      <div className="import-page">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first. */}
        <div
          className={join('import-drop', isOver && 'import-drop-over')}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <p>{say(isOver ? 'enterprise:import.dropNow' : 'enterprise:import.drop')}</p>
          <Button ref={button} look="primary" isBusy={isReading} onClick={() => input.current?.click()}>
            {say(isReading ? 'enterprise:import.reading' : 'enterprise:import.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            className="unseen"
            tabIndex={-1}
            accept={accepted}
            aria-label={say('enterprise:import.choose')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) onChoose(file);
            }}
          />
          <p className="quiet">{say('enterprise:import.formats')}</p>
        </div>
        <section className="import-hints" aria-labelledby="import-hints">
          <h2 id="import-hints">{say('enterprise:import.hintTitle')}</h2>
          <ul>
            <li>{say('enterprise:import.hintColumns')}</li>
            <li>{say('enterprise:import.hintText')}</li>
            <li>{say('enterprise:import.hintAgain')}</li>
          </ul>
        </section>
      </div>
    </>
  );
}
