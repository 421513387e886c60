import { createContext, type ReactNode, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { must } from '#shared/assert.ts';
import type { Locale } from '#shared/text/locales.ts';
import type { Density } from '../ui/theme/density.ts';
import type { ThemeChoice } from '../ui/theme/theme-provider.tsx';

/** How this window looks: remembered by the browser, not by the desk, since it belongs to the machine. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  readonly density: Density;
  /** Percent. */
  readonly zoom: number;
  readonly setLocale: (locale: Locale) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setDensity: (density: Density) => void;
  readonly setZoom: (zoom: number) => void;
}

export type PreferencesStore = StoreApi<Preferences>;

export function createPreferences(storage: StateStorage): PreferencesStore {
  return createStore<Preferences>()(
    persist(
      (set) => ({
        locale: 'zh-CN',
        theme: 'system',
        density: 'compact',
        zoom: 100,
        setLocale: (locale) => set({ locale }),
        setTheme: (theme) => set({ theme }),
        setDensity: (density) => set({ density }),
        setZoom: (zoom) => set({ zoom }),
      }),
      { name: 'desk.preferences', storage: createJSONStorage(() => storage) },
    ),
  );
}

const PreferencesContext = createContext<PreferencesStore | null>(null);

export function PreferencesProvider({ store, children }: { store: PreferencesStore; children: ReactNode }) {
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  return useStore(must(useContext(PreferencesContext), 'every screen stands inside PreferencesProvider'));
}
