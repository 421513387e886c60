import { expect, it } from 'vitest';
import { issueFromText } from '#renderer/screens/visits/editor/issue-from-text.ts';

const titleOf = (text: string) => issueFromText('id', text).title;

it.each([
  ['招工难。缺口 14 人。', '招工难'],
  ['  三、诉求：首台套保险口径；技工缺口', '首台套保险口径'],
  ['（2）用电核增\n十二月进场', '用电核增'],
  ['1. 首贷', '首贷'],
  ['2026 年二季度订单排满', '2026 年二季度订单排满'],
  ['', ''],
])('takes the first sentence of “%s” as title', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

it('cuts a long sentence and keeps it whole in the description', () => {
  const text = '长'.repeat(90);
  expect(titleOf(text)).toBe(`${'长'.repeat(59)}…`);
  expect(issueFromText('id', text).description).toBe(text);
});
