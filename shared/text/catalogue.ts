import { chinese } from './chinese.ts';
import { chineseElsewhere } from './chinese-elsewhere.ts';
import { english } from './english.ts';
import { englishElsewhere } from './english-elsewhere.ts';

/** Every word a person reads, by language and topic. */
export const catalogues = {
  'zh-CN': { ...chinese, ...chineseElsewhere },
  'en-US': { ...english, ...englishElsewhere },
} as const;
