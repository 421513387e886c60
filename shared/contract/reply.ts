import { z } from 'zod';

/**
 * Why a request could not be done, in terms a person can act on. `code` is a key of the text catalogue
 * (`refusal.<code>`), `params` fill its placeholders, `fields` name the inputs to mend.
 */
export const refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
});
export type Refusal = z.infer<typeof refusal>;

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Thrown inside a handler to answer with a refusal; `serve` turns it into a reply. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: string, rest: Omit<Refusal, 'code'> = {}) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, ...rest };
  }
}
