import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { createServer, type ServerSettings } from '#hub/http/server.ts';
import { createHub, type Hub } from '#hub/hub.ts';
import { migrateSqlite } from '#hub/store/sqlite-migrate.ts';
import { openSqliteFile, storeOver } from '#hub/store/sqlite-open.ts';
import { askToTryLater } from '#hub/store-trouble.ts';
import { createDesk } from '../support/desk.ts';
import { panels, people, units } from '../support/people.ts';
import { firm } from '../support/records.ts';
import { countingIds, startStory, tuesday } from '../support/story.ts';

/** The hub as a desk meets it through HTTP; what came back lies in `answers`. */
function throughHttp(hub: Hub, server: FastifyInstance) {
  const answers: { status: number; retryAfter: unknown; body: unknown }[] = [];
  const call: Hub['call'] = async (name, input, { accessToken }) => {
    const answer = await server.inject({
      method: 'POST',
      url: `/api/${name}`,
      payload: input as object,
      headers: accessToken === null ? {} : { authorization: `Bearer ${accessToken}` },
    });
    answers.push({
      status: answer.statusCode,
      retryAfter: answer.headers['retry-after'],
      body: answer.json(),
    });
    return answer.json();
  };
  return { hub: { ...hub, call }, answers };
}

async function served(settings: Partial<ServerSettings> = {}) {
  const story = await startStory();
  const server = await createServer(story.hub, (name) => story.bugs.push(name), settings);
  onTestFinished(async () => {
    await server.close();
    await story.hub.close();
  });
  const get = (url: string, headers = {}, remoteAddress = '127.0.0.1') =>
    server.inject({ method: 'GET', url, headers, remoteAddress });
  return { ...story, server, get };
}

test('the metrics tell how the hub does, and nothing about people or firms', async () => {
  const at = new Date(tuesday - 3_600_000).toISOString();
  const figures = async () => ({ head: 7, held: 2, conflicts: 1, moves: 0, backupAt: at });
  const { server, get, hub } = await served({ now: () => tuesday, figures });
  const there = throughHttp(hub, server);
  const lin = await createDesk(there.hub, 'lin', countingIds(1_000).newId, () => tuesday);
  await lin.push(lin.makeNew('enterprise', 'firm', firm()));
  const stranger = { accessToken: null, address: '' };
  await there.hub.call(
    'accounts.signIn',
    { account: 'lin', password: 'guessed wrongly', deviceId: null },
    stranger,
  );
  await there.hub.call('made.up', {}, { ...stranger, accessToken: lin.tokens.accessToken });

  const { body } = await get('/metrics');
  for (const line of [
    'hub_requests_total{procedure="sync.push",outcome="ok"} 1',
    'hub_requests_total{procedure="unknown",outcome="unknown_procedure"} 1',
    'hub_request_seconds_count{procedure="sync.push"} 1',
    'hub_operations_total{verdict="applied"} 1',
    'hub_sign_in_failures_total 1',
    'hub_hand_in_waiting 0',
    'hub_event_listeners 0',
    'hub_head 7',
    'hub_held_operations 2',
    'hub_open_conflicts 1',
    'hub_backup_age_seconds 3600',
  ])
    expect(body.split('\n')).toContain(line);
  expect(body).toContain('process_cpu_seconds_total');
  for (const secret of ['示例机械公司', 'lin', lin.tokens.deviceId, 'guessed', 'made.up', '127.0.0.1'])
    expect(body.replaceAll('linux', '')).not.toMatch(new RegExp(`["{ ]${secret}`));
});

test('the metrics are for this machine, or for whoever shows the token', async () => {
  const open = await served();
  expect((await open.get('/metrics')).statusCode).toBe(200);
  expect((await open.get('/metrics', {}, '203.0.113.9')).statusCode).toBe(404);
  expect((await open.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404);

  const guarded = await served({ metricsToken: 'a-token-of-the-monitor' });
  const right = { authorization: 'Bearer a-token-of-the-monitor' };
  expect((await guarded.get('/metrics')).statusCode).toBe(404);
  expect((await guarded.get('/metrics', { authorization: 'Bearer another' })).statusCode).toBe(404);
  expect((await guarded.get('/metrics', right, '203.0.113.9')).statusCode).toBe(200);
});

test('a hub is ready while its store answers and its disk has room', async () => {
  let hasRoom = true;
  const { get, hub } = await served({ hasRoom: async () => hasRoom });
  expect((await get('/health/ready')).json()).toEqual({ ok: true, missing: [] });
  hasRoom = false;
  const full = await get('/health/ready');
  expect([full.statusCode, full.json()]).toEqual([503, { ok: false, missing: ['disk'] }]);
  hasRoom = true;
  await hub.close();
  expect((await get('/health/ready')).json()).toEqual({ ok: false, missing: ['store'] });
  expect((await get('/health/live')).statusCode).toBe(200);
});

test('a hub whose disk is full takes nothing, says when to come again, and takes the same when there is room', async () => {
  const database = openSqliteFile(null, null);
  migrateSqlite(database, () => undefined);
  const troubles: string[] = [];
  const store = askToTryLater(storeOver(database, { backup: () => 0, beforeClose: () => undefined }), {
    now: () => tuesday,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  const bugs: string[] = [];
  const ids = countingIds();
  const hub = await createHub(store, {
    ...ids,
    now: () => tuesday,
    isDemo: true,
    onBug: (name) => bugs.push(name),
    later: (work) => void work(),
    pause: async () => undefined,
  });
  await hub.seed(async (seeder) => {
    await seeder.insertRows('org_unit', units);
    await seeder.insertRows('panel', panels);
    for (const person of people)
      await seeder.addPerson({ person, password: '$none', isDemo: true, since: '2026-01-01T00:00:00.000Z' });
  });
  const server = await createServer(hub, (name) => bugs.push(name));
  onTestFinished(async () => {
    await server.close();
    await hub.close();
  });
  const there = throughHttp(hub, server);
  const lin = await createDesk(there.hub, 'lin', ids.newId, () => tuesday);
  const ops = Array.from({ length: 150 }, (_, index) =>
    lin.makeNew('enterprise', `firm-${index}`, firm({ name: `示例${index}公司` })),
  );

  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages + 2}`);
  await expect(lin.push(...ops)).rejects.toThrow('try_later');
  expect(there.answers.at(-1)).toEqual({
    status: 507,
    retryAfter: '60',
    body: { ok: false, refusal: { code: 'try_later', params: { seconds: 60, reason: 'disk_full' } } },
  });
  await expect(lin.push(...ops)).rejects.toThrow('try_later');
  expect(troubles).toEqual(['disk_full']);
  expect(bugs).toEqual([]);
  const kept = await store.read((db) => db.selectFrom('sx_inbox').select('op_id').execute());
  expect(kept).toEqual([]);

  database.pragma('max_page_count = 1000000');
  const verdicts = await lin.push(...ops);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(ops.map(() => 'applied'));
});
