const mobile = /(?<!\d)(?:(?:\+|00)86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/gu;
const landline = /(?<!\d)[（(]?(0\d{2,3})[）)]?[- －—]?(\d{3,4})[- ]?(\d{4})(?!\d)/gu;

/**
 * Hides the middle of every telephone number in a text: `138****1234`, `0535-***1234`.
 * Other digits, such as credit codes, dates and amounts, stay.
 */
export function maskPhones(text: string): string {
  return text.replaceAll(mobile, '$1****$3').replaceAll(landline, '$1-***$3');
}
