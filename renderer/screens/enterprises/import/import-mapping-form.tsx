import { type ImportField, type ImportPreview, importFields } from '#shared/import/preview.ts';
import { Pick } from '../../../ui/choice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

interface ImportMappingFormProps {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onAssign: (field: ImportField, column: number | null) => void;
}

/** Which column of the file is which of ours; each correction checks the file again. */
export function ImportMappingForm({ preview, isBusy, onAssign }: ImportMappingFormProps) {
  const say = useTexts();
  const columns = preview.columns.map((name, index) => ({
    value: String(index),
    label: name.trim() === '' ? say('enterprise:import.columnWithoutName', { number: index + 1 }) : name,
  }));
  return (
    <section className="import-mapping" aria-label={say('enterprise:import.mapping')} aria-busy={isBusy}>
      <p className="quiet">{say('enterprise:import.mappingHint')}</p>
      {importFields.map((field) => {
        const column = preview.mapping[field];
        const name = say(`enterprise:importField.${field}`);
        return (
          <div key={field} className="import-field">
            <span aria-hidden>{name}</span>
            <Pick
              label={name}
              value={column === undefined ? null : String(column)}
              options={columns}
              anyLabel={say('enterprise:import.noColumn')}
              onChange={(value) => onAssign(field, value === null ? null : Number(value))}
              width={170}
            />
          </div>
        );
      })}
    </section>
  );
}
