import { toHalfWidth } from './half-width.ts';

/** GB 32100-2015: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

export type UsccCheck = 'ok' | 'bad_length' | 'bad_char' | 'bad_check_digit';

/** A unified social credit code (统一社会信用代码) as it should be written: half-width capitals, nothing between them. */
export function normaliseUscc(text: string): string {
  return toHalfWidth(text)
    .replaceAll(/[\s\-－—–_.·]/gu, '')
    .toUpperCase();
}

/**
 * The code that was probably meant where someone typed the letters O and I, which no code contains, for 0 and 1;
 * null when that does not give a right one. Expects a normalised code.
 */
export function suggestUscc(code: string): string | null {
  const suggestion = code.replaceAll('O', '0').replaceAll('I', '1');
  return suggestion !== code && checkUscc(suggestion) === 'ok' ? suggestion : null;
}

/** The 18th character for the first 17 (GB 32100-2015, 5.2); null when they are not 17 of the code's characters. */
export function usccCheckChar(first: string): string | null {
  if (first.length !== weights.length) return null;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Judges a normalised code. A wrong check digit is a doubt, not proof: a person may confirm the code as it is. */
export function checkUscc(code: string): UsccCheck {
  if (code.length !== 18) return 'bad_length';
  if ([...code].some((sign) => !alphabet.includes(sign))) return 'bad_char';
  return usccCheckChar(code.slice(0, 17)) === code.charAt(17) ? 'ok' : 'bad_check_digit';
}
