import { diff3Merge } from 'node-diff3';

/**
 * Merges two changes of one text line by line; null where both changed the same lines. Never below a line: two halves
 * of two sentences are nobody's sentence.
 */
export function mergeText(base: string, current: string, incoming: string): string | null {
  const linesOf = (text: string): string[] => text.split('\n');
  const regions = diff3Merge(linesOf(current), linesOf(base), linesOf(incoming), {
    excludeFalseConflicts: true,
  });
  const lines: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return null;
    lines.push(...ok);
  }
  return lines.join('\n');
}
