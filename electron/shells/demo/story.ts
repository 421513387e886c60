import type { chineseElsewhere } from '#shared/text/chinese-elsewhere.ts';
import type { Locale } from '#shared/text/locales.ts';
import type { Texts } from '#shared/text/texts.ts';
import type { DeskProcess } from './desk-process.ts';

export type DemoWords = Texts<typeof chineseElsewhere.demo>;

/** How the demonstration tells what happens. */
export interface Telling {
  readonly locale: Locale;
  readonly words: DemoWords;
  readonly say: (sentence: string, params?: Readonly<Record<string, string | number>>) => void;
}

/** What the acts of the demonstration share. */
export interface Stage {
  /** A laptop with a data folder of this name; it closes with the demonstration. */
  readonly openDesk: (name: string) => Promise<DeskProcess>;
  readonly telling: Telling;
}
