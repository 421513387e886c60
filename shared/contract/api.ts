import type { z } from 'zod';
import { Refused, type Reply } from './reply.ts';

/** A table of procedures: what each takes and gives. */
export type Api = Record<string, { input: z.ZodType; output: z.ZodType }>;
export type Input<A extends Api, K extends keyof A> = z.output<A[K]['input']>;
export type Output<A extends Api, K extends keyof A> = z.output<A[K]['output']>;

/** One handler per procedure; a missing one does not compile. */
export type Handlers<A extends Api, C> = {
  [K in keyof A]: (input: Input<A, K>, context: C) => Promise<Output<A, K>> | Output<A, K>;
};

export type Serve<C> = (name: string, input: unknown, context: C) => Promise<Reply>;

/** Checks the value of every call, turns `Refused` into a reply, and hands everything else to `onBug`. */
export function serve<A extends Api, C>(
  api: A,
  handlers: Handlers<A, C>,
  onBug: (name: string, error: unknown) => void,
): Serve<C> {
  return async (name, input, context) => {
    const procedure = Object.hasOwn(api, name) ? api[name] : undefined;
    if (!procedure) return { ok: false, refusal: { code: 'unknown_procedure' } };
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
      return { ok: false, refusal: { code: 'invalid_input', fields } };
    }
    try {
      const handler = handlers[name as keyof A];
      return { ok: true, value: await handler(parsed.data as Input<A, keyof A>, context) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      onBug(name, error);
      return { ok: false, refusal: { code: 'unexpected' } };
    }
  };
}

export type Call<A extends Api> = <K extends keyof A & string>(
  name: K,
  input: z.input<A[K]['input']>,
) => Promise<Output<A, K>>;

/** A typed caller over any carrier; a refusal is thrown as `Refused`. */
export function createClient<A extends Api>(
  carry: (name: string, input: unknown) => Promise<Reply>,
): Call<A> {
  return async (name, input) => {
    const reply = await carry(name, input);
    if (reply.ok) return reply.value as Output<A, typeof name>;
    const { code, ...rest } = reply.refusal;
    throw new Refused(code, rest);
  };
}
