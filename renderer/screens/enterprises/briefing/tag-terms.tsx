import { shiftDay } from '#shared/calendar/calendar.ts';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { useToday } from '../../../client/time.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** A certificate that ends within this many days is to be renewed now. */
const soonDays = 90;

/** The firm's certificates with their ends; what has ended and what ends soon stands out. */
export function TagTerms({ firm: { tags } }: { firm: EnterpriseRow }) {
  const say = useTexts();
  const today = useToday();
  const tone = (validTo: string | null) => {
    if (validTo === null || validTo > shiftDay(today, soonDays)) return 'neutral';
    return validTo < today ? 'danger' : 'warning';
  };
  return (
    <Card title={say('visit:glance.tags')}>
      {tags.length === 0 && <p className="quiet">{say('enterprise:briefing.noTags')}</p>}
      <ul className="firm-rows">
        {tags.map(({ code, validTo }) => (
          <li key={`${code} ${validTo}`} className="firm-row">
            <span>{code}</span>
            <Chip tone={tone(validTo)}>
              {validTo === null
                ? say('enterprise:briefing.noEnd')
                : say(validTo < today ? 'enterprise:briefing.ended' : 'enterprise:briefing.ends', {
                    on: validTo,
                  })}
            </Chip>
          </li>
        ))}
      </ul>
    </Card>
  );
}
