import { z } from 'zod';

/** Raised whenever a figure is counted in another way, so that a submitted report says how it was counted. */
export const definitionVersion = 2;

/** What is counted plainly. */
export const countIds = [
  'visits',
  'ent_visited',
  'issues_raised',
  'on_spot',
  'dispatched',
  'finished',
  'long_term',
  'red',
  'supervised',
  'escalated',
] as const;

/** What is a share of something; both numbers are always shown. */
export const rateIds = [
  'coverage',
  'finish_rate',
  'solve_rate',
  'lawful_solve_rate',
  'on_time_rate',
  'fast_hit',
  'response_rate',
  'sat_rate',
  'redo_rate',
  'panel_use',
  'panel_adopt',
] as const;

/** What is measured in working days. */
export const spanIds = ['handling_days'] as const;

const amount = z.number().min(0);

const count = z.object({ kind: z.literal('count'), id: z.enum(countIds), value: amount });
const rate = z.object({
  kind: z.literal('rate'),
  id: z.enum(rateIds),
  numerator: amount,
  denominator: amount,
});
const span = z.object({
  kind: z.literal('span'),
  id: z.enum(spanIds),
  /** Working days; null where there is nothing to measure. */
  median: amount.nullable(),
  p90: amount.nullable(),
  of: amount,
});

/** One figure of the statistics with what it was reckoned from. */
export const figure = z.discriminatedUnion('kind', [count, rate, span]);
export type Figure = z.infer<typeof figure>;
export type FigureId = Figure['id'];

/** The share of a rate as a percentage with one decimal; null where the denominator is nothing. */
export function percentOf({
  numerator,
  denominator,
}: {
  numerator: number;
  denominator: number;
}): number | null {
  return denominator === 0 ? null : Math.round((numerator * 1_000) / denominator) / 10;
}

export function countOf(id: (typeof countIds)[number], value: number): Figure {
  return { kind: 'count', id, value };
}

/** `part` are those of `whole` that count; of what is not among `whole` nothing counts. */
export function shareOf<T>(
  id: (typeof rateIds)[number],
  whole: readonly T[],
  part: (item: T) => boolean,
): Figure {
  return { kind: 'rate', id, numerator: whole.filter(part).length, denominator: whole.length };
}

/** The value below or at which the given share of the sorted values lies (nearest rank); null for none. */
function rankOf(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}

export function spanOf(id: (typeof spanIds)[number], days: readonly number[]): Figure {
  const sorted = days.toSorted((left, right) => left - right);
  return { kind: 'span', id, median: rankOf(sorted, 0.5), p90: rankOf(sorted, 0.9), of: sorted.length };
}
