import { expect, it } from 'vitest';
import type { OversightTask } from '#shared/domain/issue-course.ts';
import { taskToAnswer } from '#shared/workflow/task-to-answer.ts';

const task = (
  kind: OversightTask['kind'],
  dueOn: string,
  answeredAt: string | null = null,
): OversightTask => ({
  kind,
  no: null,
  at: '2026-11-01T00:00:00.000Z',
  byId: 'zhou',
  byName: '周',
  note: `${kind} ${dueOn}`,
  dueOn,
  answer: '',
  answeredAt,
});

it('answers a leader’s instruction before a notice, and of each kind what is due first', () => {
  const notice = task('notice', '2026-11-05');
  const [late, soon] = [task('instruction', '2026-11-20'), task('instruction', '2026-11-10')];
  expect(taskToAnswer([notice, late, soon])).toBe(soon);
  expect(taskToAnswer([notice, { ...late, answeredAt: '2026-11-02T00:00:00.000Z' }])).toBe(notice);
  expect(taskToAnswer([])).toBeNull();
});
