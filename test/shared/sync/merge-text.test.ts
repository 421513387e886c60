import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeField } from '#shared/sync/merge.ts';
import { mergeText } from '#shared/sync/merge-text.ts';

const base = '会议开始\n谈融资\n谈用工\n会议结束';

it('takes both changes of different lines', () => {
  const current = base.replace('谈融资', '谈融资：需贷款五百万');
  const incoming = `${base}\n下次再来`;
  expect(mergeText(base, current, incoming)).toBe(
    '会议开始\n谈融资：需贷款五百万\n谈用工\n会议结束\n下次再来',
  );
});

it('takes a change that both made once', () => {
  const both = base.replace('谈用工', '谈用工：缺二十人');
  expect(mergeText(base, both, both)).toBe(both);
});

it('gives up where both changed one line, and never cuts into it', () => {
  expect(mergeText(base, base.replace('谈融资', '谈贷款'), base.replace('谈融资', '谈担保'))).toBeNull();
});

const someLines = fc
  .array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

it('is the other text when one side changed nothing', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      expect(mergeText(before, before, after)).toBe(after);
      expect(mergeText(before, after, before)).toBe(after);
    }),
  );
});

const changedBoth = (baseValue: unknown) =>
  mergeField({
    policy: 'text3',
    current: { value: '一\n二改', version: 'v2', hlc: null },
    incoming: { value: '一改\n二', base: 'v1', hlc: 'h' },
    baseValue,
  });

it('merges a long text only when it knows what stood there before', () => {
  expect(changedBoth('一\n二').kind).toBe('conflict');
  expect(changedBoth(undefined)).toEqual({ kind: 'conflict' });
});

it('writes the merged text', () => {
  const result = mergeField({
    policy: 'text3',
    current: { value: '一改\n二\n三', version: 'v2', hlc: null },
    incoming: { value: '一\n二\n三改', base: 'v1', hlc: 'h' },
    baseValue: '一\n二\n三',
  });
  expect(result).toEqual({ kind: 'apply', value: '一改\n二\n三改' });
});
