import { zodResolver } from '@hookform/resolvers/zod';

/** The code of `form.<code>` in the catalogue for what a schema finds wrong. */
function codeOf(found: { code: string; input?: unknown; format?: string; minimum?: unknown }): string {
  const isEmpty = found.input === undefined || found.input === null || found.input === '';
  if (isEmpty) return 'required';
  if (found.code === 'too_big') return 'too_long';
  if (found.format === 'date') return 'bad_date';
  return 'invalid';
}

/** Binds a schema of `shared` to a form; every message is a code that the kit's fields turn into words. */
export const formResolver: typeof zodResolver = ((schema: never) =>
  zodResolver(schema, { error: codeOf })) as never;
