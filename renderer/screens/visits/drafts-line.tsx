import { Link } from '@tanstack/react-router';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';

/** Visits that were begun and not finished, over those that were. */
export function DraftsLine() {
  const say = useTexts();
  const today = useToday();
  const { data: drafts = [] } = useAsk('drafts.list', {});
  if (drafts.length === 0) return null;
  return (
    <section className="visits-drafts" aria-label={say('nav.drafts')}>
      <h2>{say('visit:list.drafts', { count: drafts.length })}</h2>
      <ul>
        {drafts.map(({ id, enterpriseName, savedAt }) => (
          <li key={id}>
            <Link to="/visits/drafts/$draftId" params={{ draftId: id }} className="clipped">
              {enterpriseName || say('nav.draftWithoutFirm')}
            </Link>
            <span className="quiet" title={fullTime(savedAt)}>
              {say('autosave.saved', { time: shortTime(savedAt, today) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
