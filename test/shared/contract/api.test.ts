import { expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, serve } from '#shared/contract/api.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';

const api = {
  'firms.rename': {
    input: z.object({ id: z.string(), firm: z.object({ name: z.string().min(1), year: z.int() }) }),
    output: z.object({ name: z.string() }),
  },
} as const;

function door(work: (name: string) => { name: string }) {
  const bugs: [string, unknown][] = [];
  const contexts: string[] = [];
  const answer = serve<typeof api, string>(
    api,
    {
      'firms.rename': ({ firm }, context) => {
        contexts.push(context);
        return work(firm.name);
      },
    },
    (name, error) => bugs.push([name, error]),
  );
  return { answer, bugs, contexts };
}

const input = { id: 'firm', firm: { name: '甲公司', year: 2026 } };

it('passes a right value on, and the answer back', async () => {
  const { answer, contexts } = door((name) => ({ name: `${name}。` }));
  expect(await answer('firms.rename', input, 'a seat')).toEqual({ ok: true, value: { name: '甲公司。' } });
  expect(contexts).toEqual(['a seat']);
});

it('names every field that does not fit, and calls nobody', async () => {
  const { answer, contexts } = door((name) => ({ name }));
  expect(await answer('firms.rename', { id: 7, firm: { name: '', year: 1.5 } }, '')).toEqual({
    ok: false,
    refusal: {
      code: 'invalid_input',
      fields: [
        { path: 'id', code: 'invalid_type' },
        { path: 'firm.name', code: 'too_small' },
        { path: 'firm.year', code: 'invalid_type' },
      ],
    },
  });
  expect(await answer('firms.rename', null, '')).toMatchObject({ refusal: { fields: [{ path: '' }] } });
  expect(contexts).toEqual([]);
});

it.each(['firms.remove', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'does not know the procedure “%s”',
  async (name) => {
    const { answer, bugs } = door(() => ({ name: '' }));
    expect(await answer(name, input, '')).toEqual({ ok: false, refusal: { code: 'unknown_procedure' } });
    expect(bugs).toEqual([]);
  },
);

it('never lets a value reach a prototype', async () => {
  const { answer } = door((name) => ({ name }));
  const hostile: unknown = JSON.parse(
    `{"id":"a","firm":{"name":"b","year":1,"__proto__":{"isAdmin":true}},"__proto__":{"isAdmin":true}}`,
  );
  expect(await answer('firms.rename', hostile, '')).toMatchObject({ ok: true });
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

it('answers with what a handler refuses', async () => {
  const refusal = { code: 'stale_step', params: { actor: '甲' }, fields: [{ path: 'id', code: 'gone' }] };
  const { code, ...rest } = refusal;
  const { answer, bugs } = door(() => {
    throw new Refused(code, rest);
  });
  expect(await answer('firms.rename', input, '')).toEqual({ ok: false, refusal });
  expect(bugs).toEqual([]);
});

it('tells of a bug once, and says nothing of it to the caller', async () => {
  const bug = new Error('the secret path /home/someone');
  const { answer, bugs } = door(() => {
    throw bug;
  });
  expect(await answer('firms.rename', input, '')).toEqual({ ok: false, refusal: { code: 'unexpected' } });
  expect(bugs).toEqual([['firms.rename', bug]]);
});

it('throws at the caller what was refused, with everything that was said', async () => {
  const refusal = { code: 'invalid_input', fields: [{ path: 'firm.name', code: 'too_small' }] };
  const asked: unknown[] = [];
  const call = createClient<typeof api>(async (name, sent): Promise<Reply> => {
    asked.push([name, sent]);
    return { ok: false, refusal };
  });
  const error: unknown = await call('firms.rename', input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refused);
  expect((error as Refused).refusal).toEqual(refusal);
  expect(asked).toEqual([['firms.rename', input]]);
});

it('carries a question and its answer from end to end', async () => {
  const { answer } = door((name) => ({ name: name.toUpperCase() }));
  const call = createClient<typeof api>((name, sent) => answer(name, JSON.parse(JSON.stringify(sent)), ''));
  expect(await call('firms.rename', { ...input, firm: { name: 'abc', year: 1 } })).toEqual({ name: 'ABC' });
});
