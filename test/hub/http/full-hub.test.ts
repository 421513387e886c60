import { expect, onTestFinished, test } from 'vitest';
import type { ServedHub } from '#hub/http/served-hub.ts';
import { createServer, type ServerSettings } from '#hub/http/server.ts';
import type { Reply } from '#shared/contract/reply.ts';

/** A hub whose every procedure waits until the test lets it go. */
function slowHub() {
  const waiting: { readonly name: string; readonly answer: (reply: Reply) => void }[] = [];
  const hub: ServedHub = {
    call: (name) => new Promise((answer) => void waiting.push({ name, answer })),
    snapshot: async () => null,
    authenticate: async () => null,
    health: async () => ({ epoch: 'epoch', head: 0 }),
    subscribe: () => () => undefined,
  };
  const names = () => waiting.map(({ name }) => name);
  const answerAll = (value: unknown) => {
    for (const { answer } of waiting.splice(0)) answer({ ok: true, value });
  };
  return { hub, names, answerAll };
}

async function serve(settings: Partial<ServerSettings>) {
  const slow = slowHub();
  const bugs: string[] = [];
  const server = await createServer(
    slow.hub,
    (name, error) => bugs.push(`${name} ${String(error)}`),
    settings,
  );
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const post = (name: string) => fetch(`${url}/api/${name}`, { method: 'POST' });
  const isInWork = (count: number) => expect.poll(slow.names).toHaveLength(count);
  return { ...slow, server, url, post, isInWork, bugs };
}

const one = { atOnce: 1, mostWaiting: 1 };
const lanes = { handIn: one, fetch: one, longestWaitMs: 30_000 };

test('a crowd that fetches fills its own places, and what is handed in gets through', async () => {
  const { post, isInWork, names, answerAll, url } = await serve({ lanes });
  const pulls = [post('sync.pull')];
  await isInWork(1);
  pulls.push(post('sync.pull'));
  await expect.poll(async () => (await fetch(`${url}/metrics`)).text()).toContain('hub_fetch_waiting 1');
  const refused = await post('sync.pull');
  expect(refused.status).toBe(503);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(await refused.json()).toEqual({
    ok: false,
    refusal: { code: 'try_later', params: { seconds } },
  });

  const push = post('sync.push');
  await isInWork(2);
  expect(names()).toEqual(['sync.pull', 'sync.push']);
  answerAll({});
  expect((await push).status).toBe(200);
  await isInWork(1);
  answerAll({});
  expect((await Promise.all(pulls)).map((answer) => answer.status)).toEqual([200, 200]);
});

test('whoever hangs up keeps its place only as long as its work', async () => {
  const { url, isInWork, post, answerAll } = await serve({ lanes });
  const abort = new AbortController();
  const gone = fetch(`${url}/api/sync.pull`, { method: 'POST', signal: abort.signal });
  await isInWork(1);
  abort.abort();
  await expect(gone).rejects.toThrow();
  const next = post('sync.pull');
  await expect.poll(async () => (await fetch(`${url}/metrics`)).text()).toContain('hub_fetch_waiting 1');
  answerAll({});
  await isInWork(1);
  answerAll({});
  expect((await next).status).toBe(200);
});

test('whoever waited too long is told to come again', async () => {
  const { isInWork, post, answerAll } = await serve({ lanes: { ...lanes, longestWaitMs: 20 } });
  const first = post('sync.pull');
  await isInWork(1);
  const second = await post('sync.pull');
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, expect.any(String)]);
  answerAll({});
  expect((await first).status).toBe(200);
});

test('a hub that stops answers what runs, refuses what comes, and ends', async () => {
  const { post, url, isInWork, answerAll, server } = await serve({});
  const running = post('sync.push');
  await isInWork(1);
  const closed = server.close();
  const refused = await post('sync.push');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await refused.json()).toMatchObject({ refusal: { code: 'try_later', params: { seconds: 2 } } });
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false, missing: ['stopping'] }]);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  answerAll({});
  expect((await running).status).toBe(200);
  await closed;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});

test('a request that never ends does not hold up a stop for ever', async () => {
  const { post, isInWork, server } = await serve({ stopLimitMs: 50 });
  const stuck = post('sync.push').catch(() => 'cut');
  await isInWork(1);
  await server.close();
  expect(await stuck).toBe('cut');
});
