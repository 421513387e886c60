import { expect, it } from 'vitest';
import { createServer } from '#hub/http/server.ts';

const large = { package: 'A'.repeat(3 * 1024 * 1024) };

/** A hub that tells how much came, and knows one token. */
async function serve() {
  const server = await createServer(
    {
      call: async (name, input) => ({ ok: true, value: { name, size: JSON.stringify(input).length } }),
      authenticate: async (token) => (token === 'good' ? { personId: 'lin', deviceId: 'laptop' } : null),
      health: async () => ({ epoch: 'one', head: 0 }),
      snapshot: async () => null,
      subscribe: () => () => undefined,
    },
    (name, error) => {
      throw new Error(name, { cause: error });
    },
  );
  const post = (name: string, token: string | null) =>
    server.inject({
      method: 'POST',
      url: `/api/${name}`,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      payload: large,
    });
  return { server, post };
}

it('takes a package of several megabytes, and nothing else of that size', async () => {
  const { server, post } = await serve();
  const taken = await post('packages.exchange', 'good');
  expect(taken.json()).toMatchObject({ ok: true, value: { name: 'packages.exchange' } });
  const push = await post('sync.push', 'good');
  expect([push.statusCode, push.json()]).toEqual([413, { ok: false, refusal: { code: 'too_large' } }]);
  await server.close();
});

it('reads nothing large from somebody who is not signed in', async () => {
  const { server, post } = await serve();
  for (const token of [null, 'stolen and expired']) {
    const refused = await post('packages.exchange', token);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toEqual({ ok: false, refusal: { code: 'session_expired' } });
  }
  await server.close();
});
