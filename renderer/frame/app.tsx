import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RegisteredRouter, RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { type DeskLink, DeskProvider, useDesk } from '../client/desk-context.tsx';
import { useToday } from '../client/time.ts';
import { speak } from '../state/create-texts.ts';
import { PreferencesProvider, type PreferencesStore, usePreferences } from '../state/preferences.tsx';
import { BackAgainProvider } from '../ui/back-again.tsx';
import { ShortcutProvider } from '../ui/keys/shortcuts.tsx';
import { MeetingProvider, useMeeting } from '../ui/meeting.tsx';
import { ThemeProvider } from '../ui/theme/theme-provider.tsx';
import { TodayProvider } from '../ui/today.tsx';
import { useStrayDrops } from './use-stray-drops.ts';

export interface AppProps {
  readonly link: DeskLink;
  readonly queryClient: QueryClient;
  readonly preferences: PreferencesStore;
  readonly texts: i18n;
}

/** Everything that screens may count on around them. */
export function Surroundings({ children, ...props }: AppProps & { children: ReactNode }) {
  const { link, queryClient, preferences, texts } = props;
  return (
    <DeskProvider link={link}>
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={texts}>
          <PreferencesProvider store={preferences}>
            <MeetingProvider>
              <Look texts={texts}>
                <ShortcutProvider>{children}</ShortcutProvider>
              </Look>
            </MeetingProvider>
          </PreferencesProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </DeskProvider>
  );
}

/** So much larger is what people around a table read together. */
const meetingZoom = 1.25;

function Look({ texts, children }: { texts: i18n; children: ReactNode }) {
  const { theme, locale, density, zoom } = usePreferences();
  const { isOn: isMeeting } = useMeeting();
  const { health } = useDesk();
  const today = useToday();
  useStrayDrops();
  useEffect(() => {
    void speak(texts, locale).then(() => {
      document.title = texts.t('product');
    });
  }, [texts, locale]);
  return (
    <ThemeProvider
      choice={theme}
      locale={locale}
      density={density}
      zoom={isMeeting ? zoom * meetingZoom : zoom}
    >
      <BackAgainProvider onBack={health.onBack}>
        <TodayProvider today={today}>{children}</TodayProvider>
      </BackAgainProvider>
    </ThemeProvider>
  );
}

/** The whole window. */
export function App({ router, ...props }: AppProps & { router: RegisteredRouter }) {
  return (
    <Surroundings {...props}>
      <RouterProvider router={router} />
    </Surroundings>
  );
}
