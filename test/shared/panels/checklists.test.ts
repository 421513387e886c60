import { expect, it } from 'vitest';
import { intake } from '#shared/domain/intake.ts';
import { checklistOf } from '#shared/panels/checklists.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const panels = ['finance', 'digital', 'design', 'talent', 'legal'];

it('asks six to ten questions for each shipped panel and none for others', () => {
  for (const panel of panels) {
    expect(checklistOf(panel).length).toBeGreaterThanOrEqual(6);
    expect(checklistOf(panel).length).toBeLessThanOrEqual(10);
  }
  for (const other of [null, 'own', 'toString']) expect(checklistOf(other)).toEqual([]);
});

it('has words for every question and every choice in both languages', () => {
  for (const { panel: words } of Object.values(catalogues)) {
    const questions: Record<string, Record<string, string>> = words.question;
    const answers: Record<string, Record<string, Record<string, string>>> = words.answer;
    for (const panel of panels) {
      expect(Object.keys(questions[panel] ?? {})).toEqual(checklistOf(panel).map(({ code }) => code));
      const chosen = checklistOf(panel).flatMap(({ code, answer }) =>
        typeof answer === 'string' ? [] : [[code, answer.oneOf] as const],
      );
      const known = Object.entries(answers[panel] ?? {}).map(([code, all]) => [code, Object.keys(all)]);
      expect(known).toEqual(chosen.map(([code, all]) => [code, [...all]]));
    }
  }
});

it('keeps answers that say something, and no others', () => {
  expect(intake.safeParse({ finance: { amount: '300' } }).success).toBe(true);
  for (const bad of [
    { finance: { amount: ' ' } },
    { finance: { amount: 'x'.repeat(301) } },
    { finance: '300' },
  ])
    expect(intake.safeParse(bad).success).toBe(false);
});
