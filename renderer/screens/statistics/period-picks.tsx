import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { districts } from '#shared/domain/districts.ts';
import { useToday } from '../../client/time.ts';
import { Choice, Pick } from '../../ui/choice.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { periodNames, periodOf } from './search.ts';

const route = getRouteApi('/statistics');
const districtOptions = districts.map(({ code, name }) => ({ value: code, label: name }));

/** Which days and which district the figures are about; it stands in the address. */
export function PeriodPicks() {
  const say = useTexts();
  const today = useToday();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { from, to } = periodOf(search, today);
  return (
    <>
      <Choice
        label={say('statistics:period.label')}
        value={search.period}
        options={periodNames.map((value) => ({ value, label: say(`statistics:period.${value}`) }))}
        onChange={(period) => void navigate({ search: (old) => ({ ...old, period, from, to }) })}
      />
      {search.period === 'own' && <OwnDays from={from} to={to} />}
      <Pick
        label={say('statistics:district')}
        anyLabel={say('statistics:allDistricts')}
        value={search.district}
        options={districtOptions}
        onChange={(district) => void navigate({ search: (old) => ({ ...old, district }) })}
      />
    </>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function OwnDays({ from, to }: { from: string; to: string }) {
  const say = useTexts();
  const navigate = route.useNavigate();
  const { control } = useForm({ defaultValues: { from, to } });
  const [first, last] = useWatch({ control, name: ['from', 'to'] });
  useEffect(() => {
    if (isDay(first) && isDay(last) && first <= last)
      void navigate({ search: (old) => ({ ...old, from: first, to: last }), replace: true });
  }, [first, last, navigate]);
  return (
    <span className="statistics-days">
      <DateField control={control} name="from" label={say('statistics:period.from')} />
      <DateField control={control} name="to" label={say('statistics:period.to')} />
    </span>
  );
}
