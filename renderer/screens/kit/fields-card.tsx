import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { CheckField } from '../../ui/fields/check-field.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { TimeField } from '../../ui/fields/time-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useTexts } from '../../ui/use-texts.ts';

const states = ['plain', 'wrong', 'off'] as const;
const filled = { text: '', prose: '', choice: null, day: '2026-11-24', time: '14:30', yes: true };

/** Every field at rest, with what is to be mended, and switched off. */
export function FieldsCard() {
  const say = useTexts();
  return (
    <Card title={say('kit:fields')}>
      <div className="kit-columns">
        {states.map((state) => (
          <FieldsIn key={state} state={state} />
        ))}
      </div>
      <TextBox label={say('kit:field.prose')} value="" onChange={() => undefined} rows={2} />
    </Card>
  );
}

function FieldsIn({ state }: { state: (typeof states)[number] }) {
  const say = useTexts();
  const { control, setError } = useForm<Record<keyof typeof filled, unknown>>({ defaultValues: filled });
  useEffect(() => {
    if (state !== 'wrong') return;
    for (const name of ['text', 'prose', 'choice', 'yes'] as const) setError(name, { message: 'required' });
    setError('day', { message: 'bad_date' });
    setError('time', { message: 'bad_time' });
  }, [state, setError]);
  const both = { control, isDisabled: state === 'off' };
  const options = (['one', 'two'] as const).map((value) => ({ value, label: say(`kit:${value}`) }));
  return (
    <fieldset className="kit-fields">
      <legend>{say(`kit:state.${state}`)}</legend>
      <TextField {...both} name="text" label={say('kit:field.text')} hint={say('kit:hint')} isRequired />
      <TextField {...both} name="prose" label={say('kit:field.prose')} rows={2} />
      <SelectField {...both} name="choice" label={say('kit:field.choice')} options={options} isClearable />
      <DateField {...both} name="day" label={say('kit:field.day')} />
      <TimeField {...both} name="time" label={say('kit:field.time')} />
      <CheckField {...both} name="yes" label={say('kit:field.yes')} />
    </fieldset>
  );
}
