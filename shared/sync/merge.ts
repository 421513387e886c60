import type { MergePolicy } from '../domain/record.ts';
import { mergeText } from './merge-text.ts';

export interface MergeInput {
  /** Any but `set`, whose members are never written as a whole. */
  readonly policy: Exclude<MergePolicy, 'set'>;
  /** The hub's value and the operation that wrote it. */
  readonly current: { value: unknown; version: string | null; hlc: string | null };
  readonly incoming: { value: unknown; base: string | null; hlc: string };
  /** What stood in the field at `incoming.base`; undefined when that is not known. Only `text3` looks at it. */
  readonly baseValue: unknown;
}

/** `same` changes nothing, `apply` writes `value`, `superseded` keeps the current value, `conflict` keeps it and records both. */
export type MergeResult =
  | { readonly kind: 'same' }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'apply'; readonly value: unknown };

const same: MergeResult = { kind: 'same' };
const superseded: MergeResult = { kind: 'superseded' };
const conflict: MergeResult = { kind: 'conflict' };

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Numbers by size, days and instants by their text; anything is larger than nothing. */
const isLarger = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a > b : String(a ?? '') > String(b ?? '');

/** Decides one field of a `set`. Values must be canonical JSON, so that equal values have equal text. */
export function mergeField({ policy, current, incoming, baseValue }: MergeInput): MergeResult {
  const apply: MergeResult = { kind: 'apply', value: incoming.value };
  if (policy === 'hub') return superseded;
  if (equal(current.value, incoming.value)) return same;
  if (policy === 'max') return isLarger(incoming.value, current.value) ? apply : superseded;
  if (policy === 'min') {
    return current.value === null || isLarger(current.value, incoming.value) ? apply : superseded;
  }
  if (policy === 'once') return current.value === null ? apply : conflict;
  if (current.version === incoming.base) return apply;
  if (policy === 'lww') return current.hlc === null || incoming.hlc > current.hlc ? apply : superseded;
  if (policy === 'text3') return mergeLines(baseValue, current.value, incoming.value);
  return conflict;
}

function mergeLines(base: unknown, current: unknown, incoming: unknown): MergeResult {
  if (typeof base !== 'string' || typeof current !== 'string' || typeof incoming !== 'string')
    return conflict;
  const value = mergeText(base, current, incoming);
  if (value === null) return conflict;
  return value === current ? same : { kind: 'apply', value };
}
