import { expect, it } from 'vitest';
import { stepTable } from '#resources/guide/step-table.ts';
import { locales } from '#shared/text/locales.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { shippedRules } from '#shared/workflow/office-rules.ts';

it.each(locales)('the guide in %s says what the program runs; `vitest -u` writes it anew', async (locale) => {
  const file = `../../resources/guide/issue-steps.${locale}.md`;
  await expect(stepTable(locale, shippedRules)).toMatchFileSnapshot(file);
});

it('follows the rules of an office that are others', () => {
  const bent = {
    ...shippedRules,
    transitions: transitions.map((row) =>
      row.command === 'accept' ? { ...row, roles: ['leader' as const] } : row,
    ),
  };
  expect(stepTable('zh-CN', bent)).not.toBe(stepTable('zh-CN', shippedRules));
});
