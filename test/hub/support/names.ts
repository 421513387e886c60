import { createHash } from 'node:crypto';
import { z } from 'zod';

const names = new Map<string, string>();

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** The UUID of the row that a test calls by a name; what is a UUID already stays. */
export function idOf(name: string): string {
  if (isId(name)) return name;
  const hex = createHash('sha256').update(name).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  names.set(id, name);
  return id;
}

/** What a test calls the row with this id. */
export function nameOf(id: string): string {
  return names.get(id) ?? id;
}

const references = ['id', 'enterpriseId', 'visitId', 'issueId'];

function withReferences<T extends object>(row: T, change: (text: string) => string): T {
  const changed = Object.entries(row).map(([key, value]) => [
    key,
    references.includes(key) && typeof value === 'string' ? change(value) : value,
  ]);
  return Object.fromEntries(changed) as T;
}

/** The row with UUIDs for the names of the rows that it speaks of. */
export function withIds<T extends object>(row: T): T {
  return withReferences(row, idOf);
}

/** The row as the test calls it and what it speaks of. */
export function withNames<T extends object>(row: T): T {
  return withReferences(row, nameOf);
}
