import { expect, it } from 'vitest';
import { wordDiff } from '#renderer/screens/sync/conflicts/word-diff.ts';

const newer = (older: string, text: string) =>
  wordDiff(older, text)
    .filter(({ kind }) => kind !== 'removed')
    .map((run) => run.text)
    .join('');

it('marks the words that came and went, not single characters', () => {
  expect(wordDiff('办理期限为十一月', '办理期限为十二月')).toEqual([
    { kind: 'same', text: '办理期限为' },
    { kind: 'removed', text: '十一月' },
    { kind: 'added', text: '十二月' },
  ]);
});

it('leaves a text that is the same as it is, and gives back every word of the newer one', () => {
  expect(wordDiff('首台套保险补偿', '首台套保险补偿')).toEqual([{ kind: 'same', text: '首台套保险补偿' }]);
  const text = '示例区创新路28号3楼，\n电话联系';
  expect(newer('示例区创新路18号', text)).toBe(text);
  expect(newer('', text)).toBe(text);
});

it('does not compare texts of a book’s length', () => {
  const long = '字 '.repeat(9_000);
  expect(wordDiff(long, `${long}。`)).toEqual([{ kind: 'same', text: `${long}。` }]);
});
