import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '#hub/http/server.ts';
import { firm } from '../support/records.ts';
import { type Story, startStory } from '../support/story.ts';

interface Served extends Story {
  readonly server: FastifyInstance;
  readonly url: string;
}

async function serve(): Promise<Served> {
  const story = await startStory();
  const server = await createServer(story.hub, (name, error) => story.bugs.push(`${name} ${String(error)}`));
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await server.close();
    await story.hub.close();
  });
  return { ...story, server, url };
}

const post = (url: string, name: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('serves the table of procedures: sign in, then pull with the token', async () => {
  const { url, hub } = await serve();
  const signedIn = await post(url, 'accounts.signInDemo', { account: 'lin', deviceId: null });
  const { value } = (await signedIn.json()) as { value: { accessToken: string; epoch: string } };
  const pulled = await post(
    url,
    'sync.pull',
    { epoch: value.epoch, schema: 1, cursors: {}, limit: 100 },
    bearer(value.accessToken),
  );
  expect(pulled.status).toBe(200);
  expect(await pulled.json()).toMatchObject({ ok: true, value: { epoch: value.epoch } });
  expect(await (await fetch(`${url}/health`)).json()).toEqual(await hub.health());
});

test('without a valid token everything but accounts is 401, and a refusal is an answer', async () => {
  const { url } = await serve();
  const input = { epoch: '', schema: 1, cursors: {}, limit: 1 };
  const expired = { ok: false, refusal: { code: 'session_expired' } };
  for (const headers of [{}, bearer('made.up.token'), { authorization: 'Basic bGluOg==' }]) {
    const answer = await post(url, 'sync.pull', input, headers);
    expect([answer.status, await answer.json()]).toEqual([401, expired]);
  }
  const refreshed = await post(url, 'accounts.refresh', { refreshToken: 'x' });
  expect([refreshed.status, await refreshed.json()]).toEqual([200, expired]);
  expect((await fetch(`${url}/events`)).status).toBe(401);
});

test('no web page may ask anything, and nothing may be framed, cached or run', async () => {
  const { url } = await serve();
  const fromPage = await post(
    url,
    'accounts.signInDemo',
    { account: 'lin', deviceId: null },
    { origin: 'https://page.example' },
  );
  expect([fromPage.status, await fromPage.json()]).toEqual([
    403,
    { ok: false, refusal: { code: 'not_allowed' } },
  ]);
  const { headers } = await fetch(`${url}/health`);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('what is too large, broken or unknown is refused and is no bug', async () => {
  const { url, bugs } = await serve();
  const refusalOf = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { refusal: { code: string } }).refusal.code,
  ];
  const large = JSON.stringify({ account: 'x'.repeat(1_100_000), deviceId: null });
  expect(await refusalOf(await post(url, 'accounts.signInDemo', large))).toEqual([413, 'too_large']);
  expect(await refusalOf(await post(url, 'accounts.signInDemo', '{"account":'))).toEqual([
    400,
    'invalid_input',
  ]);
  expect(await refusalOf(await post(url, 'accounts.signInDemo', { account: 7 }))).toEqual([
    200,
    'invalid_input',
  ]);
  expect(await refusalOf(await post(url, 'accounts.nothing', {}))).toEqual([200, 'unknown_procedure']);
  expect(await refusalOf(await post(url, 'accounts.toString', {}))).toEqual([200, 'unknown_procedure']);
  expect(await refusalOf(await fetch(`${url}/etc/passwd`))).toEqual([404, 'unknown_procedure']);
  expect(bugs).toEqual([]);
});

test('an address that asks too often waits; another one does not, and a device counts for itself', async () => {
  const { server, deskOf } = await serve();
  const lin = await deskOf('lin');
  const ask = (remoteAddress: string, headers = {}) =>
    server.inject({ method: 'GET', url: '/health', remoteAddress, headers });
  const office = '203.0.113.9';
  for (let count = 0; count < 600; count += 1) await ask(office);
  const refused = await ask(office);
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.json()).toMatchObject({
    ok: false,
    refusal: { code: 'try_later', params: { seconds: expect.any(Number) } },
  });
  expect((await ask('203.0.113.10')).statusCode).toBe(200);
  expect((await ask(office, bearer(lin.tokens.accessToken))).statusCode).toBe(200);
  expect((await ask('127.0.0.1')).statusCode).toBe(200);
});

test('the events stream tells the head at once and after every change, and never what changed', async () => {
  const { url, deskOf, hub } = await serve();
  const lin = await deskOf('lin');
  const stream = await fetch(`${url}/events`, { headers: bearer(lin.tokens.accessToken) });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = stream.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  const { head } = await hub.health();
  expect(await next()).toBe(`data: {"head":${head}}\n\n`);
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  expect(await next()).toBe(`data: {"head":${head + 1}}\n\n`);
  await reader?.cancel();
});
