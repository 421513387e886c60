import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/import/preview.ts';
import { reasonSentence } from '#shared/import/report.ts';
import type { chinese } from '#shared/text/chinese.ts';
import type { Texts } from '#shared/text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip, type ChipTone } from '../../../ui/chip.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

interface ImportRowsProps {
  readonly rows: readonly ImportRow[];
  readonly override?: ReadonlySet<number>;
  readonly onOverride?: (rows: ReadonlySet<number>) => void;
}

const looks: Readonly<Record<ImportRow['result'], { tone: ChipTone; glyph: string }>> = {
  new: { tone: 'success', glyph: '＋' },
  update: { tone: 'info', glyph: '↻' },
  duplicate: { tone: 'neutral', glyph: '＝' },
  warning: { tone: 'warning', glyph: '⚠' },
  error: { tone: 'danger', glyph: '✗' },
};

const step = 200;

/** Every row with its result, the column and the reason; a doubt can be taken as it is. */
export function ImportRows({ rows, override, onOverride }: ImportRowsProps) {
  const say = useTexts();
  const { i18n } = useTranslation();
  const words = i18n.getResourceBundle(i18n.language, 'import') as Texts<typeof chinese.import>;
  const [limit, setLimit] = useState(step);
  const take = (row: number, isOn: boolean): void => {
    const next = new Set(override);
    if (isOn) next.add(row);
    else next.delete(row);
    onOverride?.(next);
  };
  if (rows.length === 0) return <p className="quiet">{say('enterprise:import.noRows')}</p>;
  return (
    <>
      <table className="import-rows">
        <thead>
          <tr>
            <th scope="col">{say('enterprise:import.rowNumber')}</th>
            <th scope="col">{say('enterprise:import.name')}</th>
            <th scope="col">{say('enterprise:import.uscc')}</th>
            <th scope="col">{say('enterprise:import.outcome')}</th>
            <th scope="col">{say('enterprise:import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>{row.name}</td>
              <td>{row.uscc}</td>
              <td>
                <Chip {...looks[row.result]}>{say(`enterprise:import.result.${row.result}`)}</Chip>
              </td>
              <td>
                {row.field !== null && <strong>{say(`enterprise:importField.${row.field}`)} </strong>}
                {reasonSentence(row, words)}
                {row.result === 'warning' && onOverride && (
                  <div>
                    <Tick
                      label={say('enterprise:import.take')}
                      isOn={override?.has(row.row) ?? false}
                      onChange={(isOn) => take(row.row, isOn)}
                    />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + step)}>
          {say('enterprise:import.moreRows', { count: Math.min(step, rows.length - limit) })}
        </Button>
      )}
    </>
  );
}
