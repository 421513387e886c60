import { useFormContext, useWatch } from 'react-hook-form';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { dueIndicators } from '#shared/visits/due-indicators.ts';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';

/** The firm's figures of this quarter that nobody has asked for yet; what it said last is taken over in one click. */
export function IndicatorsField() {
  const say = useTexts();
  const today = useToday();
  const { control, setValue } = useFormContext<VisitDraft>();
  const id = useWatch({ control, name: 'enterpriseId' });
  const { data } = useAsk('enterprises.get', { id: id ?? '' }, { isReady: id !== null });
  if (id === null || !data) return null;
  const due = dueIndicators(data.visits, today);
  const known = due.filter(({ last }) => last !== null);
  if (due.length === 0) return <p className="quiet">{say('visit:indicator.allGiven')}</p>;
  const takeOver = (): void => {
    for (const { code, last } of known)
      setValue(`indicators.${code}`, last?.value ?? '', { shouldDirty: true, shouldValidate: true });
  };
  return (
    <section className="draft-part" aria-label={say('visit:indicator.title')}>
      <div className="draft-part-head">
        <h3>{say('visit:indicator.title')}</h3>
        <span className="quiet">{say('visit:indicator.hint')}</span>
        {known.length > 0 && (
          <Button size="small" look="quiet" onClick={takeOver}>
            {say('visit:indicator.unchanged')}
          </Button>
        )}
      </div>
      <div className="draft-row draft-indicators">
        {due.map(({ code, last }) => (
          <TextField
            key={code}
            control={control}
            name={`indicators.${code}`}
            label={say(`visit:indicator.name.${code}`)}
            {...(last === null
              ? {}
              : { hint: say('visit:indicator.last', { value: last.value, on: shortDay(last.on, today) }) })}
          />
        ))}
      </div>
    </section>
  );
}
