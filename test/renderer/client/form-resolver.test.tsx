import { expect, it } from 'vitest';
import { z } from 'zod';
import { formResolver } from '#renderer/client/form-resolver.ts';

const schema = z.object({
  name: z.string().trim().min(1).max(5),
  day: z.iso.date(),
  kind: z.enum(['a', 'b']),
});

async function problemsOf(values: Record<string, unknown>) {
  const { errors } = await formResolver(schema)(values as never, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message]));
}

it('names problems by codes of the catalogue', async () => {
  expect(await problemsOf({ name: '', day: '2026-13-01', kind: 'c' })).toEqual({
    name: 'required',
    day: 'bad_date',
    kind: 'invalid',
  });
  expect(await problemsOf({ name: 'abcdef', day: '', kind: null })).toEqual({
    name: 'too_long',
    day: 'required',
    kind: 'required',
  });
});

it('finds nothing where all is right', async () => {
  expect(await problemsOf({ name: 'a', day: '2026-11-24', kind: 'a' })).toEqual({});
});
