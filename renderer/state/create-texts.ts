import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Locale } from '#shared/text/catalogue.ts';
import { textTopics } from '../ui/use-texts.ts';

/** The words of both languages, all on board, so nothing waits for them. React escapes by itself. */
export function createTexts(locale: Locale): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: locale,
    resources: catalogues,
    ns: [...textTopics],
    defaultNS: 'frame',
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return texts;
}
