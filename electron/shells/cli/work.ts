import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Person } from '#shared/domain/person.ts';
import type { chineseElsewhere } from '#shared/text/chinese-elsewhere.ts';
import type { Locale } from '#shared/text/locales.ts';
import type { Texts } from '#shared/text/texts.ts';

export type CliWords = Texts<typeof chineseElsewhere.cli>;

/** Somebody at the command line, signed in. */
export interface Sitting {
  readonly call: Call<AppApi>;
  readonly person: Person;
  readonly isHubReachable: boolean;
  readonly dataDir: string;
  readonly words: CliWords;
  readonly locale: Locale;
}

/** What a command has to say: sentences for people, one object for programs. */
export interface Outcome {
  /** 1: it was done, but something in it needs attention. */
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

export type Work = (sitting: Sitting) => Promise<Outcome>;
