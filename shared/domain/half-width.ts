const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/gu;
const foreignSpace = /[\u00A0\u2002-\u200A\u202F\u3000]/gu;

/**
 * Digits and letters as they are typed on a plain keyboard, spaces of every kind as a plain one, without invisible
 * marks. Punctuation stays as it is, since full-width brackets and commas belong to Chinese names.
 */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(invisible, '')
    .replaceAll(foreignSpace, ' ')
    .replaceAll(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
