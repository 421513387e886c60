/** FNV-1a with 32 bits: the same number for the same text, on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/**
 * Whether a record belongs to a sample of so many percent. Nobody chooses: the record's id decides, so that nobody can
 * know at the closing whether it will be checked, and everybody finds the same afterwards.
 */
export function isSampled(id: string, percent: number): boolean {
  return hashOf(id) % 100 < percent;
}
