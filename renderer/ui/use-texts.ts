import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { chinese } from '#shared/text/chinese.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof chinese;
    returnNull: false;
  }
}

/** The catalogue's topics; the first is meant where a key names none. */
export const textTopics = [
  'frame',
  'domain',
  'form',
  'refusal',
  'session',
  'enterprise',
  'sync',
  'package',
  'today',
  'visit',
  'view',
  'inbox',
  'commitment',
  'issue',
  'office',
  'kit',
  'plan',
  'statistics',
  'settings',
  'panel',
  'attachment',
  'category',
] as const;

export type Say = TFunction<typeof textTopics>;

/** Words by key, `say('topic:key', values)`; a key that the catalogue lacks does not compile. */
export function useTexts(): Say {
  return useTranslation(textTopics).t;
}
