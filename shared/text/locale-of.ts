import type { Locale } from './locales.ts';

/**
 * The catalogue for a language tag such as `zh_CN.UTF-8` or `en-GB`. Chinese where nothing is said (`C`,
 * `POSIX`, empty); English for every other language, since its reader more likely knows it.
 */
export function localeOf(tag: string | undefined): Locale {
  const language = (tag ?? '').split(/[._@-]/)[0]?.toLowerCase() ?? '';
  return ['', 'c', 'posix', 'zh'].includes(language) ? 'zh-CN' : 'en-US';
}
