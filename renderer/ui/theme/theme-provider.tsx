import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useRef } from 'react';
import 'dayjs/locale/zh-cn';
import type { Locale } from '#shared/text/catalogue.ts';
import { useTexts } from '../use-texts.ts';
import { antdTheme } from './antd-theme.ts';
import { useMedia } from './use-media.ts';
import './tokens.css';
import './base.css';
import './forced-colors.css';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Pixels: messages never cover the search box. */
const belowTopBar = 48;

const antdLocales = { 'zh-CN': zhCN, 'en-US': enUS } as const;

/** Gives every part of the kit its colours and its language, and tells the page both. */
export function ThemeProvider(props: { choice: ThemeChoice; locale: Locale; children: ReactNode }) {
  const { choice, locale, children } = props;
  const say = useTexts();
  const popups = useRef<HTMLElement>(null);
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const name = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;

  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  useEffect(() => {
    document.documentElement.lang = locale;
    dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  }, [locale]);

  return (
    <ConfigProvider
      locale={antdLocales[locale]}
      theme={antdTheme(name, !isCalm)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={() => popups.current ?? document.body}
    >
      <App component={false} message={{ top: belowTopBar }}>
        {children}
        <section ref={popups} aria-label={say('landmark.popups')} />
      </App>
    </ConfigProvider>
  );
}
