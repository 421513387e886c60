import { expect, it } from 'vitest';
import { sentenceOf } from '#electron/shells/cli/refusal-sentence.ts';

it('says a refusal in one sentence', () => {
  expect(sentenceOf({ code: 'draft_problems', params: { count: 3 } }, 'zh-CN')).toBe(
    '还有 3 处需要填写或修改。',
  );
  expect(sentenceOf({ code: 'from_the_future' }, 'zh-CN')).toContain('意外');
});

it('says why a file cannot be read', () => {
  expect(sentenceOf({ code: 'bad_file', params: { reason: 'too_many_rows', limit: 50_000 } }, 'zh-CN')).toBe(
    '表格超过 50000 行，请分成几个文件导入。',
  );
  expect(sentenceOf({ code: 'bad_file', params: { reason: 'from_the_future' } }, 'zh-CN')).toContain(
    '读不了',
  );
});
