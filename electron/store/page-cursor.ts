import { Refused } from '#shared/contract/reply.ts';

/** The keys of the last row of a page, as the text that asks for the next page. */
export function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys a cursor names, null for the first page. Refuses with `invalid_input` what is no cursor of ours. */
export function readCursor(cursor: string | null, length: number): readonly string[] | null {
  if (cursor === null) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === 'string'))
      return keys;
  } catch {
    // Said below.
  }
  throw new Refused('invalid_input', { fields: [{ path: 'after', code: 'custom' }] });
}
