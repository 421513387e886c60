import { expect, test } from 'vitest';
import type { Desk } from '#electron/core/ports.ts';
import type { DeskEvent } from '#shared/contract/events.ts';
import { echoDesk, windowServer } from '../../../support/window-server.ts';

const json = { 'content-type': 'application/json' };

test('the screen is served under a strict policy', async () => {
  const { ask, enter } = await windowServer(echoDesk);
  const cookie = await enter();

  const page = await ask('/', { headers: { cookie } });
  const script = await ask('/assets/main-1a2b.js', { headers: { cookie } });

  expect(page.body).toContain('<title>desk</title>');
  expect(page.headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  expect(script.headers['cache-control']).toBe('private, max-age=31536000, immutable');
});

test('the guards’ own pages have the policy too', async () => {
  const { ask } = await windowServer(echoDesk);

  const { headers } = await ask('/');

  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toBe('no-store');
});

test.each(['/.stamp', '/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%00', '/assets/'])(
  '%s is not served',
  async (path) => {
    const { ask, enter } = await windowServer(echoDesk);

    const { status } = await ask(path, { headers: { cookie: await enter() } });

    expect([400, 404]).toContain(status);
  },
);

test('a call that is no call is refused', async () => {
  const { ask, enter } = await windowServer(echoDesk);
  const headers = { ...json, cookie: await enter() };

  for (const body of ['', '[]', '{"name":1}', '{"na', '{"__proto__":{"name":"session.get"}}']) {
    const { status, body: answer } = await ask('/rpc', { method: 'POST', headers, body });
    expect([body, status]).toEqual([body, 400]);
    expect(JSON.parse(answer)).toEqual({ ok: false, refusal: { code: 'invalid_input' } });
  }
});

test('a bug is logged and answered without a word about it', async () => {
  const desk: Desk = { ...echoDesk, call: () => Promise.reject(new Error('secret of the inside')) };
  const { ask, enter, logged } = await windowServer(desk);

  const { status, body } = await ask('/rpc', {
    method: 'POST',
    headers: { ...json, cookie: await enter() },
    body: '{"name":"session.get","input":{}}',
  });

  expect([status, JSON.parse(body)]).toEqual([500, { ok: false, refusal: { code: 'unexpected' } }]);
  expect(logged).toEqual(['request failed']);
});

test('a window hears the events of its seat, a ping now and then, and nothing of others', async () => {
  let emit: (seat: string, event: DeskEvent) => void = () => undefined;
  const desk: Desk = {
    ...echoDesk,
    subscribe: (listener) => {
      emit = listener;
      return () => undefined;
    },
  };
  const { ask, enter, origin, time } = await windowServer(desk);
  const cookie = await enter();
  const who = await ask('/rpc', {
    method: 'POST',
    headers: { ...json, cookie },
    body: '{"name":"a","input":{}}',
  });
  const { seat } = JSON.parse(who.body).value;

  const leaving = new AbortController();
  const response = await fetch(`${origin}/events`, { headers: { cookie }, signal: leaving.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let heard = '';
  const hearUntil = async (end: string) => {
    while (!heard.endsWith(end)) heard += decoder.decode((await reader.read()).value, { stream: true });
  };
  await hearUntil('retry: 2000\n\n');
  emit('another seat', { kind: 'changed', topics: ['issues'] });
  emit(seat, { kind: 'changed', topics: ['visits'] });
  await hearUntil('data: {"kind":"changed","topics":["visits"]}\n\n');
  time.pass(25_000);
  await hearUntil(': ping\n\n');
  leaving.abort();

  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(heard).not.toContain('issues');
});
