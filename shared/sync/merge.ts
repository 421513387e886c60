import type { MergePolicy } from '../domain/record.ts';

export interface MergeInput {
  readonly policy: MergePolicy;
  /** The hub's value and the operation that wrote it. */
  readonly current: { value: unknown; version: string | null; hlc: string | null };
  readonly incoming: { value: unknown; base: string | null; hlc: string };
}

/** `same` changes nothing, `apply` writes, `superseded` keeps the current value, `conflict` keeps it and records both. */
export type MergeResult = 'same' | 'apply' | 'superseded' | 'conflict';

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Numbers by size, days and instants by their text; anything is larger than nothing. */
const isLarger = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a > b : String(a ?? '') > String(b ?? '');

/** Decides one field of a `set`. Values must be canonical JSON, so that equal values have equal text. */
export function mergeField({ policy, current, incoming }: MergeInput): MergeResult {
  if (policy === 'hub') return 'superseded';
  if (equal(current.value, incoming.value)) return 'same';
  if (policy === 'max') return isLarger(incoming.value, current.value) ? 'apply' : 'superseded';
  if (policy === 'once') return current.value === null ? 'apply' : 'conflict';
  if (current.version === incoming.base) return 'apply';
  if (policy === 'lww') return current.hlc === null || incoming.hlc > current.hlc ? 'apply' : 'superseded';
  return 'conflict';
}
