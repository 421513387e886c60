import { domain as domainEn } from './en-US/domain.ts';
import { refusal as refusalEn } from './en-US/refusal.ts';
import { shell as shellEn } from './en-US/shell.ts';
import { domain as domainZh } from './zh-CN/domain.ts';
import { refusal as refusalZh } from './zh-CN/refusal.ts';
import { shell as shellZh } from './zh-CN/shell.ts';

export const locales = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof locales)[number];

/** Every word a person reads, by topic. Chinese is written first and fixes the keys. */
export const chinese = { domain: domainZh, refusal: refusalZh, shell: shellZh } as const;

export const catalogues = {
  'zh-CN': chinese,
  'en-US': { domain: domainEn, refusal: refusalEn, shell: shellEn },
} as const;
