import type { Refusal } from '#shared/contract/reply.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';

/** A refusal as one sentence, of its reason where it has one; a code without words here counts as unexpected. */
export function sentenceOf({ code, params }: Refusal, locale: Locale): string {
  const sentences: Readonly<Record<string, string>> = catalogues[locale].refusal;
  const sentence = sentences[`${code}_${params?.reason}`] ?? sentences[code];
  return fill(sentence ?? catalogues[locale].refusal.unexpected, params ?? {});
}
