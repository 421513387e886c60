import { createCalendar } from '#shared/calendar/calendar.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { spansOf } from './spans.ts';

export interface YearDays {
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** The holidays and the make-up days of a year. */
export function YearOfDays({ year, days: { off, work } }: { year: number; days: YearDays }) {
  const say = useTexts();
  const calendar = createCalendar([{ year, status: 'official', off: [...off], work: [...work] }]);
  const short = (day: string): string => shortDay(day, `${year}`);
  const spans = spansOf(off, calendar).map(({ from, to }) =>
    from === to ? short(from) : say('office:calendar.span', { from: short(from), to: short(to) }),
  );
  return (
    <dl className="office-days">
      <dt>{say('office:calendar.off')}</dt>
      <dd>{spans.join(say('office:join')) || '—'}</dd>
      <dt>{say('office:calendar.work')}</dt>
      <dd>{work.map(short).join(say('office:join')) || '—'}</dd>
    </dl>
  );
}
