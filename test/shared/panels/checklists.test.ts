import { expect, it } from 'vitest';
import { intake } from '#shared/domain/intake.ts';
import type { PanelChecklist } from '#shared/domain/panel-checklist.ts';
import { checklistOf, everAsked } from '#shared/panels/checklists.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const panels = ['finance', 'digital', 'design', 'talent', 'legal'];

it('asks six to ten questions for each shipped panel and none for others', () => {
  for (const panel of panels) {
    expect(checklistOf(panel, []).length).toBeGreaterThanOrEqual(6);
    expect(checklistOf(panel, []).length).toBeLessThanOrEqual(10);
  }
  for (const other of [null, 'own', 'toString']) expect(checklistOf(other, [])).toEqual([]);
});

it('has words for every question and every choice in both languages', () => {
  for (const { panel: words } of Object.values(catalogues)) {
    const questions: Record<string, Record<string, string>> = words.question;
    const answers: Record<string, Record<string, Record<string, string>>> = words.answer;
    for (const panel of panels) {
      expect(Object.keys(questions[panel] ?? {})).toEqual(checklistOf(panel, []).map(({ code }) => code));
      const chosen = checklistOf(panel, []).flatMap(({ code, answer }) =>
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

const kept = (
  id: string,
  receivedAt: string | null,
  questions: PanelChecklist['questions'],
): PanelChecklist => ({
  id,
  panelCode: 'finance',
  questions,
  setById: 'lead',
  setAt: '2026-11-01T00:00:00.000Z',
  receivedAt,
});
const own = (code: string, label: string, ...options: string[]) => ({ code, own: { label, options } });

it('asks what the lead set last, once the hub has it', () => {
  const lists = [
    kept('a', '2026-11-02T00:00:00.000Z', [
      { code: 'bank', own: null },
      own('q1', '有无抵押', '有', '无'),
      { code: 'gone', own: null },
    ]),
    kept('b', '2026-11-01T00:00:00.000Z', [own('q0', '以前的问题')]),
    kept('c', null, []),
  ];
  expect(checklistOf('finance', lists)).toEqual([
    { code: 'bank', label: null, answer: 'line' },
    { code: 'q1', label: '有无抵押', answer: { oneOf: ['有', '无'] } },
  ]);
  expect(checklistOf('legal', lists)).toEqual(checklistOf('legal', []));
  expect(
    checklistOf('own', [{ ...kept('d', '2026-11-01T00:00:00.000Z', [own('q', '问')]), panelCode: 'own' }]),
  ).toEqual([{ code: 'q', label: '问', answer: 'line' }]);
});

it('knows every question that was ever asked, so that old answers are read', () => {
  const lists = [
    kept('a', '2026-11-02T00:00:00.000Z', [own('q1', '新的写法')]),
    kept('b', '2026-11-01T00:00:00.000Z', [own('q0', '以前的问题'), own('q1', '旧的写法')]),
  ];
  const asked = everAsked('finance', lists);
  expect(asked.slice(0, 3).map(({ code, label }) => [code, label])).toEqual([
    ['q1', '新的写法'],
    ['q0', '以前的问题'],
    ['purpose', null],
  ]);
  expect(asked).toHaveLength(2 + checklistOf('finance', []).length);
});
