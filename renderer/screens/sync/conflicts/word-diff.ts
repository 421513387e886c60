import { diffIndices } from 'node-diff3';

/** A run of words; `added` stands only in the newer text, `removed` only in the older one. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Comparing longer texts word by word would hold up the screen. */
const mostWords = 4_000;

/** What became of `older` in `newer`, word by word, in the order of reading. */
export function wordDiff(older: string, newer: string): WordRun[] {
  const before = wordsOf(older);
  const after = wordsOf(newer);
  if (before.length > mostWords || after.length > mostWords) return [{ kind: 'same', text: newer }];
  const runs: WordRun[] = [];
  const put = (kind: WordRun['kind'], words: readonly string[]): void => {
    if (words.length > 0) runs.push({ kind, text: words.join('') });
  };
  let read = 0;
  for (const { buffer1Content, buffer2, buffer2Content } of diffIndices(before, after)) {
    put('same', after.slice(read, buffer2[0]));
    put('removed', buffer1Content);
    put('added', buffer2Content);
    read = buffer2[0] + buffer2[1];
  }
  put('same', after.slice(read));
  return runs;
}
