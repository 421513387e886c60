import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useRef } from 'react';
import 'dayjs/locale/zh-cn';
import type { Locale } from '#shared/text/locales.ts';
import { useTexts } from '../use-texts.ts';
import { antdTheme } from './antd-theme.ts';
import { controlHeightOf, type Density, DensityContext } from './density.ts';
import { useMedia } from './use-media.ts';
import './tokens.css';
import './base.css';
import './contrast.css';
import './forced-colors.css';

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Percent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export interface Look {
  readonly choice: ThemeChoice;
  readonly locale: Locale;
  readonly density: Density;
  /** Percent. */
  readonly zoom: number;
}

/** Pixels: messages never cover the search box. */
const belowTopBar = 48;

const antdLocales = { 'zh-CN': zhCN, 'en-US': enUS } as const;

/** Gives every part of the kit its colours and its language, and tells the page both. */
export function ThemeProvider(props: Look & { children: ReactNode }) {
  const { choice, locale, density, zoom, children } = props;
  const say = useTexts();
  const popups = useRef<HTMLElement>(null);
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const name = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;

  useEffect(() => {
    document.documentElement.dataset.theme = name;
    document.documentElement.dataset.density = density;
    document.documentElement.style.zoom = String(zoom / 100);
    document.documentElement.style.setProperty('--zoom', String(zoom / 100));
  }, [name, density, zoom]);
  useEffect(() => {
    document.documentElement.lang = locale;
    dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  }, [locale]);

  return (
    <ConfigProvider
      locale={antdLocales[locale]}
      theme={antdTheme(name, !isCalm, controlHeightOf(density))}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={() => popups.current ?? document.body}
    >
      <App component={false} message={{ top: belowTopBar }}>
        <DensityContext value={density}>{children}</DensityContext>
        <section ref={popups} aria-label={say('landmark.popups')} />
      </App>
    </ConfigProvider>
  );
}
