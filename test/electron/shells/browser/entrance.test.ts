import { expect, test } from 'vitest';
import { createTokens } from '#electron/shells/browser/tokens.ts';
import { echoDesk, windowServer, words } from '../../../support/window-server.ts';

test('a fresh token gives a seat and disappears from the address', async () => {
  const { ask, tokens } = await windowServer(echoDesk);

  const { status, headers } = await ask(`/?token=${tokens.issue()}`);

  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^desk_seat_[0-9a-f]{8}=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/),
  ]);
});

test('a token works once', async () => {
  const { ask, tokens } = await windowServer(echoDesk);
  const token = tokens.issue();
  await ask(`/?token=${token}`);

  const { status, headers, body } = await ask(`/?token=${token}`);

  expect(status).toBe(403);
  expect(headers['set-cookie']).toBeUndefined();
  expect(body).toContain(words.guard.usedToken);
});

test.each(['wrong', '', 'token-1x', '%00', 'a&token=token-1'])(
  'the token %j lets nobody in',
  async (token) => {
    const { ask, tokens } = await windowServer(echoDesk);
    tokens.issue();

    const { status, headers } = await ask(`/?token=${token}`);

    expect([401, 403]).toContain(status);
    expect(headers['set-cookie']).toBeUndefined();
  },
);

test('a window that has a seat keeps it with an old address and with a new one', async () => {
  const { ask, enter, tokens } = await windowServer(echoDesk);
  const cookie = await enter();

  for (const token of ['token-1', tokens.issue()]) {
    const { status, headers } = await ask(`/?token=${token}`, { headers: { cookie } });
    expect([status, headers['set-cookie']]).toEqual([303, undefined]);
  }
});

test('two windows are two seats, and each call carries its own', async () => {
  const { ask, enter } = await windowServer(echoDesk);
  const seatOf = async (cookie: string) => {
    const headers = { 'content-type': 'application/json', cookie };
    const { body } = await ask('/rpc', {
      method: 'POST',
      headers,
      body: '{"name":"session.get","input":{}}',
    });
    return JSON.parse(body).value.seat as string;
  };
  const [first, second] = [await enter(), await enter()];

  expect(await seatOf(first)).toMatch(/^[0-9a-f]{32}$/);
  expect(await seatOf(first)).toBe(await seatOf(first));
  expect(await seatOf(second)).not.toBe(await seatOf(first));
});

test('a seat survives a restart of the desk in the same data folder', async () => {
  const before = await windowServer(echoDesk);
  const cookie = await before.enter();
  const after = await windowServer(echoDesk);

  const { status } = await after.ask('/', { headers: { cookie } });

  expect(status).toBe(200);
});

test('only the newest tokens are kept', () => {
  let number = 0;
  const tokens = createTokens(() => String(++number));
  for (let count = 0; count < 9; count++) tokens.issue();

  expect(tokens.take('1')).toBe(false);
  expect(tokens.take('2')).toBe(true);
  expect(tokens.take('9')).toBe(true);
});
