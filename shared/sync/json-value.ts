import { z } from 'zod';

/** How deep parts may lie in a value; whatever a record or a command knows lies within five levels. */
const mostLevels = 64;

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? value : Object.entries(value).flat();
}

/** A value's parts and keys, one level after the other: a function that calls itself has no stack for a deep one. */
function* levelsOf(value: unknown): Generator<readonly unknown[]> {
  for (let level = [value]; level.length > 0; level = level.flatMap(partsOf)) yield level;
}

function isJson(value: unknown): boolean {
  for (const level of levelsOf(value)) {
    if (!level.every((part) => isScalar(part) || typeof part === 'object')) return false;
  }
  return true;
}

/** JSON of any depth, where `z.json()` would fail, and all that came in the same request with it. */
export const jsonValue = z.custom<z.core.util.JSONType>(isJson);

/** What keeps JSON from being stored as a value: parts too deep, or half a surrogate pair in a text (RFC 8785, 3.2.2.2). */
export function problemOfJson(value: unknown): 'too_deep' | 'ill_formed' | null {
  let count = 0;
  let isIllFormed = false;
  for (const level of levelsOf(value)) {
    count += 1;
    if (count > mostLevels) return 'too_deep';
    isIllFormed ||= level.some((part) => typeof part === 'string' && !part.isWellFormed());
  }
  return isIllFormed ? 'ill_formed' : null;
}
