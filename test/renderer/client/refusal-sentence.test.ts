import { expect, it } from 'vitest';
import { refusalSentence } from '#renderer/client/refusal-sentence.ts';
import { createTexts } from '#renderer/state/create-texts.ts';
import type { Say } from '#renderer/ui/use-texts.ts';

const say = createTexts().t as Say;

it('says a refusal in one sentence, its state by name', () => {
  expect(refusalSentence(say, { code: 'illegal_step', params: { state: 'in_progress' } })).toBe(
    '这条诉求现在是“办理中”，不能做这一步。填写的内容已保留。',
  );
});

it('fills numbers in', () => {
  expect(refusalSentence(say, { code: 'draft_problems', params: { count: 3 } })).toContain('3 处');
});

it('has a sentence for a code that it does not know', () => {
  expect(refusalSentence(say, { code: 'from_the_future' })).toContain('意外');
});
