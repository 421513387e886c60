import { useState } from 'react';
import type { ImportPreview } from '#shared/import/preview.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Toolbar } from '../../../ui/layout/toolbar.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { ImportMappingForm } from './import-mapping-form.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSteps } from './import-steps.tsx';
import type { Importing } from './use-import.ts';

const results = ['all', 'new', 'update', 'duplicate', 'warning', 'error'] as const;
type Shown = (typeof results)[number];

/** What would be written, row by row, before anything is. */
export function ImportPreviewPage({ importing, preview }: { importing: Importing; preview: ImportPreview }) {
  const say = useTexts();
  const { counts, rows, sheetName, headerRow } = preview;
  const { override, setOverride } = importing;
  const title = useFirstFocus<HTMLHeadingElement>();
  const [shown, setShown] = useState<Shown>(
    counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'all',
  );
  const toWrite = counts.new + counts.update + override.size;
  const warnings = rows.filter(({ result }) => result === 'warning').map(({ row }) => row);
  const options = results.map((value) => {
    const count = value === 'all' ? rows.length : counts[value];
    return { value, label: `${say(`enterprise:import.result.${value}`)} ${count}` };
  });
  return (
    <>
      <Toolbar title={say('enterprise:import.title')} titleRef={title} note={<ImportSteps at="preview" />}>
        <Button onClick={importing.startAgain}>{say('enterprise:import.other')}</Button>
        <Button
          look="primary"
          isDisabled={toWrite === 0}
          isBusy={importing.isWriting}
          onClick={importing.write}
        >
          {toWrite === 0
            ? say('enterprise:import.writeNothing')
            : say('enterprise:import.write', { count: toWrite })}
        </Button>
      </Toolbar>
      <div className="import-page import-check">
        <Card title={preview.fileName}>
          <p className="quiet">{say('enterprise:import.sheet', { sheet: sheetName, row: headerRow })}</p>
          <ImportMappingForm preview={preview} isBusy={importing.isReading} onAssign={importing.assign} />
        </Card>
        <Card title={say('enterprise:import.rows')}>
          <div className="import-filter">
            <Choice
              label={say('enterprise:import.filter')}
              value={shown}
              options={options}
              onChange={setShown}
            />
            {warnings.length > 0 && (
              <Tick
                label={say('enterprise:import.takeAll')}
                isOn={override.size === warnings.length}
                onChange={(isOn) => setOverride(new Set(isOn ? warnings : []))}
              />
            )}
          </div>
          {counts.error > 0 && (
            <p className="quiet">{say('enterprise:import.skipped', { errors: counts.error })}</p>
          )}
          <ImportRows
            key={shown}
            rows={shown === 'all' ? rows : rows.filter(({ result }) => result === shown)}
            override={override}
            onOverride={setOverride}
          />
        </Card>
      </div>
    </>
  );
}
