import { useNavigate } from '@tanstack/react-router';
import { locales } from '#shared/text/locales.ts';
import { useRights } from '../client/rights.ts';
import { usePreferences } from '../state/preferences.tsx';
import { densities } from '../ui/theme/density.ts';
import { themeChoices, zooms } from '../ui/theme/theme-provider.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { useSyncNow } from './use-sync-now.ts';

/** Something that the search box does by its name. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** Pinyin initials of the Chinese name, and other words by which it is found. */
  readonly keywords: string;
  readonly run: () => void;
}

/** The screens with the pinyin initials of their names. */
const screens = [
  { to: '/', name: 'today', keywords: 'gzt' },
  { to: '/enterprises', name: 'enterprises', keywords: 'qy' },
  { to: '/visits', name: 'visits', keywords: 'zf' },
  { to: '/issues', name: 'issues', keywords: 'sq' },
  { to: '/panels', name: 'experts', keywords: 'zjt' },
  { to: '/statistics', name: 'statistics', keywords: 'tj' },
  { to: '/sync', name: 'sync', keywords: 'tbzx' },
  { to: '/inbox', name: 'inbox', keywords: 'tz' },
  { to: '/plan', name: 'plan', keywords: 'xdfa' },
  { to: '/office', name: 'office', keywords: 'rlysx' },
  { to: '/settings', name: 'settings', keywords: 'sz' },
] as const;

/** Every command that this person has. */
export function useCommands(): readonly Command[] {
  const say = useTexts();
  const navigate = useNavigate();
  const { canVisit } = useRights();
  const { syncNow } = useSyncNow();
  const { setTheme, setLocale, setDensity, setZoom } = usePreferences();
  const setting = (label: string, value: string): string => say('command.set', { setting: label, value });
  return [
    ...(canVisit
      ? [
          {
            id: 'visit',
            name: say('keys.newVisit'),
            keywords: 'xzf new visit',
            run: () => void navigate({ to: '/visits/new', search: {} }),
          },
        ]
      : []),
    { id: 'sync', name: say('keys.syncNow'), keywords: 'tb ljtb sync', run: syncNow },
    ...screens.map(({ to, name, keywords }) => ({
      id: to,
      name: say('command.go', { screen: say(`nav.${name}`) }),
      keywords: `${keywords} dk${keywords} ${name}`,
      run: () => void navigate({ to }),
    })),
    ...themeChoices.map((choice) => ({
      id: `theme ${choice}`,
      name: setting(say('theme.label'), say(`theme.${choice}`)),
      keywords: `zt theme ${choice}`,
      run: () => setTheme(choice),
    })),
    ...densities.map((density) => ({
      id: `density ${density}`,
      name: setting(say('density.label'), say(`density.${density}`)),
      keywords: `md density ${density}`,
      run: () => setDensity(density),
    })),
    ...zooms.map((percent) => ({
      id: `zoom ${percent}`,
      name: setting(say('zoom.label'), say('zoom.percent', { percent })),
      keywords: `sf zoom ${percent}`,
      run: () => setZoom(percent),
    })),
    ...locales.map((locale) => ({
      id: `language ${locale}`,
      name: setting(say('language.label'), say(`language.${locale}`)),
      keywords: `yy language ${locale}`,
      run: () => setLocale(locale),
    })),
  ];
}

/** The commands whose name or keywords hold every word that was typed, the first few. */
export function matchCommands(commands: readonly Command[], typed: string, limit: number): Command[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const matches = ({ name, keywords }: Command): boolean => {
    const text = `${name} ${keywords}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return commands.filter(matches).slice(0, limit);
}
