import { expect, test } from 'vitest';
import { echoDesk, windowServer, words } from '../../../support/window-server.ts';

const rpc = { method: 'POST', body: '{"name":"session.get","input":{}}' };
const json = { 'content-type': 'application/json' };

test('nothing but the entrance is served without a seat', async () => {
  const { ask } = await windowServer(echoDesk);

  for (const path of ['/', '/index.html', '/assets/main-1a2b.js', '/events', '/nowhere', '/?tokens=1']) {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 401]);
    expect(body).toContain(words.guard.noSeat);
  }
});

test('a call without a seat is refused in the contract’s own form', async () => {
  const { ask } = await windowServer(echoDesk);

  const { status, body } = await ask('/rpc', { ...rpc, headers: json });

  expect(status).toBe(401);
  expect(JSON.parse(body)).toEqual({ ok: false, refusal: { code: 'window_unknown' } });
});

test.each(['desk.attacker.example', '127.0.0.1', '127.0.0.1:1', 'localhost:80'])(
  'the foreign host %j is refused, with a seat or a token',
  async (host) => {
    const { ask, enter, tokens } = await windowServer(echoDesk);
    const cookie = await enter();

    const withSeat = await ask('/', { headers: { host, cookie } });
    const withToken = await ask(`/?token=${tokens.issue()}`, { headers: { host } });

    expect([withSeat.status, withToken.status]).toEqual([403, 403]);
    expect(withSeat.body).toContain(words.guard.foreignHost);
    expect(withToken.headers['set-cookie']).toBeUndefined();
  },
);

test.each(['https://attacker.example', 'http://127.0.0.1:1', 'http://localhost', 'null'])(
  'the foreign origin %j is refused, with a seat',
  async (origin) => {
    const { ask, enter } = await windowServer(echoDesk);
    const cookie = await enter();

    const call = await ask('/rpc', { ...rpc, headers: { ...json, cookie, origin } });
    const page = await ask('/', { headers: { cookie, origin } });

    expect([call.status, page.status]).toEqual([403, 403]);
    expect(page.body).toContain(words.guard.foreignOrigin);
  },
);

test.each(['same-site', 'cross-site'])('a part of a page of another origin (%s) is refused', async (site) => {
  const { ask, enter } = await windowServer(echoDesk);
  const cookie = await enter();

  const part = await ask('/events', {
    headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' },
  });
  const link = await ask('/', { headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' } });

  expect([part.status, link.status]).toEqual([403, 200]);
});

test('our own origin is let in', async () => {
  const { ask, enter, origin } = await windowServer(echoDesk);

  const { status } = await ask('/rpc', { ...rpc, headers: { ...json, cookie: await enter(), origin } });

  expect(status).toBe(200);
});

test('a cookie that was not signed here is no seat', async () => {
  const { ask, enter } = await windowServer(echoDesk);
  const cookie = await enter();
  const [name = '', value = ''] = cookie.split('=');
  const [seat = '', signature = ''] = decodeURIComponent(value).split('.');

  for (const forged of [
    seat,
    `${seat}.`,
    `${seat}0.${signature}`,
    `.${signature}`,
    `${seat}.${signature}x`,
  ]) {
    const { status } = await ask('/', { headers: { cookie: `${name}=${encodeURIComponent(forged)}` } });
    expect([forged, status]).toEqual([forged, 401]);
  }
});

test('a form of another page cannot post a call, whatever it calls itself', async () => {
  const { ask, enter } = await windowServer(echoDesk);
  const cookie = await enter();

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const { status } = await ask('/rpc', { ...rpc, headers: { 'content-type': type, cookie } });
    expect([type, status]).toEqual([type, 415]);
  }
});
