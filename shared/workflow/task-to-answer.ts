import type { OversightTask } from '../domain/issue-course.ts';

/** Which open task the next answer is for: a leader's instruction before a notice (督办单), then the earliest due. */
export function taskToAnswer(tasks: readonly OversightTask[]): OversightTask | null {
  const open = tasks.filter(({ answeredAt }) => answeredAt === null);
  const rank = ({ kind, dueOn }: OversightTask): string => `${kind === 'instruction' ? 0 : 1} ${dueOn}`;
  return open.toSorted((left, right) => (rank(left) < rank(right) ? -1 : 1))[0] ?? null;
}
