import { Link } from '@tanstack/react-router';
import { locales } from '#shared/text/locales.ts';
import { useAsk } from '../client/ask.ts';
import { useToday } from '../client/time.ts';
import { useDeskTrouble } from '../client/use-desk-trouble.ts';
import { usePreferences } from '../state/preferences.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { themeChoices } from '../ui/theme/theme-provider.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { shortTime } from '../ui/when.ts';
import { syncGlyph, syncSentence } from './sync-words.ts';
import './status-bar.css';

export function StatusBar() {
  const say = useTexts();
  const today = useToday();
  const { locale, theme, setLocale, setTheme } = usePreferences();
  const { data: status } = useAsk('sync.status', {});
  const trouble = useDeskTrouble();
  const themeItems = themeChoices.map((key) => ({
    key,
    label: say(`theme.${key}`),
    onPick: () => setTheme(key),
  }));
  const localeItems = locales.map((key) => ({
    key,
    label: say(`language.${key}`),
    onPick: () => setLocale(key),
  }));
  return (
    <footer className="status">
      {trouble !== null && (
        <span role="alert" className="clipped status-danger">
          <span aria-hidden>⚠ </span>
          {say(`status.${trouble}`)}
        </span>
      )}
      {status && trouble === null && (
        <>
          <span role="status" className="clipped">
            <span aria-hidden>{syncGlyph(status)} </span>
            {syncSentence(say, status)}
          </span>
          <span>
            {status.lastSyncedAt === null
              ? say('status.neverSynced')
              : say('status.lastSync', { at: shortTime(status.lastSyncedAt, today) })}
          </span>
          {status.conflicts > 0 && (
            <Link to="/sync" search={{ tab: 'conflicts' }}>
              {say('status.conflicts', { count: status.conflicts })}
            </Link>
          )}
        </>
      )}
      <span className="status-end">{say('keys.hint')}</span>
      <MenuButton size="small" label={say('theme.label')} items={themeItems} chosen={theme}>
        {say(`theme.${theme}`)}
      </MenuButton>
      <MenuButton size="small" label={say('language.label')} items={localeItems} chosen={locale}>
        {say(`language.${locale}`)}
      </MenuButton>
    </footer>
  );
}
