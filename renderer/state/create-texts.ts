import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chinese } from '#shared/text/chinese.ts';
import type { Locale } from '#shared/text/locales.ts';
import { textTopics } from '../ui/use-texts.ts';

/** The Chinese words, on board so that nothing waits for them. React escapes by itself. */
export function createTexts(): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': chinese },
    ns: [...textTopics],
    defaultNS: 'frame',
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return texts;
}

/** Lets the window speak a language; English words come when they are first asked for. */
export async function speak(texts: i18n, locale: Locale): Promise<void> {
  if (locale === 'en-US' && !texts.hasResourceBundle(locale, 'frame')) {
    const { english } = await import('#shared/text/english.ts');
    for (const [topic, words] of Object.entries(english)) texts.addResourceBundle(locale, topic, words);
  }
  await texts.changeLanguage(locale);
}
