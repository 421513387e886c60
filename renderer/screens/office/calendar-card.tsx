import { useState } from 'react';
import { shippedYears } from '#shared/calendar/shipped.ts';
import { received } from '#shared/domain/receipt-order.ts';
import type { WorkdayCalendar } from '#shared/domain/workday-calendar.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useNames } from '../issues/names.ts';
import { BringCalendar } from './bring-calendar.tsx';
import { type YearDays, YearOfDays } from './year-of-days.tsx';

/** What is known of each year around this one: its holidays, its make-up days, and where they come from. */
export function CalendarCard({
  calendars,
  canSet,
}: {
  readonly calendars: readonly WorkdayCalendar[];
  readonly canSet: boolean;
}) {
  const say = useTexts();
  const thisYear = Number(useToday().slice(0, 4));
  const [isOpen, setOpen] = useState(false);
  const years = [...new Set([thisYear, thisYear + 1, ...calendars.map(({ year }) => year)])].sort();
  return (
    <Card
      title={say('office:calendar.title')}
      end={canSet && <Button onClick={() => setOpen(true)}>{say('office:calendar.bring')}</Button>}
    >
      <ol className="office-years">
        {years.map((year) => (
          <Year key={year} year={year} rows={calendars.filter((row) => row.year === year)} />
        ))}
      </ol>
      <BringCalendar isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}

function Year({ year, rows }: { year: number; rows: readonly WorkdayCalendar[] }) {
  const say = useTexts();
  const names = useNames();
  const brought = received(rows).at(-1);
  const shipped = shippedYears.find((entry) => entry.year === year);
  const days: YearDays | undefined = brought ?? shipped;
  const isWaiting = rows.some(({ receivedAt }) => receivedAt === null);
  return (
    <li>
      <h3>
        {say('office:calendar.year', { year })}{' '}
        {days ? (
          <Chip tone="success">{say('office:calendar.official')}</Chip>
        ) : (
          <Chip tone="warning">{say('office:calendar.provisional')}</Chip>
        )}{' '}
        {isWaiting && <Chip tone="info">{say('office:waiting')}</Chip>}
      </h3>
      {days ? (
        <YearOfDays year={year} days={days} />
      ) : (
        <p>{say('office:calendar.provisionalHint', { year })}</p>
      )}
      <p className="quiet">
        {brought
          ? say('office:calendar.brought', {
              source: brought.source,
              name: names.person(brought.broughtById),
            })
          : shipped && say('office:calendar.shipped')}
      </p>
    </li>
  );
}
