import { pinyin } from 'pinyin-pro';
import type { NameReading } from '#electron/store/name-reading.ts';

interface Reading {
  readonly syllables: readonly string[];
  readonly initials: string;
}

function readAs(name: string, surname: 'off' | 'all'): Reading {
  const options = { toneType: 'none', type: 'array', surname, v: true, nonZh: 'consecutive' } as const;
  const syllables = pinyin(name, options).map((syllable) => syllable.toLowerCase().replaceAll(/\s/gu, ''));
  const isChinese = (syllable: string) =>
    /^[a-z]+$/u.test(syllable) && !name.toLowerCase().includes(syllable);
  const initials = syllables
    .map((syllable) => (isChinese(syllable) ? syllable.slice(0, 1) : syllable))
    .join('');
  return { syllables, initials };
}

/**
 * How an enterprise's name is read: as ordinary words (重庆 is chongqing), and with its surnames (单 is shan).
 * Letters and digits stay as they are. Sorting goes by syllables, so that 长安 stands under chang.
 */
export function readName(name: string): NameReading {
  const readings = [readAs(name, 'off'), readAs(name, 'all')];
  const each = (of: (reading: Reading) => string): string =>
    [...new Set(readings.map(of))].map((text) => `|${text}`).join('');
  return {
    full: each(({ syllables }) => syllables.join('')),
    initials: each(({ initials }) => initials),
    sortKey: `${readings[0]?.syllables.join(' ') ?? ''} ${name}`,
  };
}
