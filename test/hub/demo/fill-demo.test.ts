import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemo } from '#hub/demo/fill-demo.ts';
import { createHub, type Hub } from '#hub/hub.ts';
import type { SeededVerdict } from '#hub/seeding.ts';
import { openSqliteStore } from '#hub/store/sqlite-open.ts';
import { createClient } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { isOpen, issueStates } from '#shared/domain/issue-state.ts';
import { lampOf, lamps } from '#shared/workflow/lamp.ts';
import { createDesk, type TestDesk } from '../support/desk.ts';
import { countingIds } from '../support/story.ts';

async function filledHub(local: string) {
  const now = Date.parse(`${local}:00+08:00`);
  const ids = countingIds();
  const bugs: string[] = [];
  const ports = {
    now: () => now,
    ...ids,
    isDemo: true,
    onBug: (name: string) => bugs.push(name),
    later: () => undefined,
    pause: async () => undefined,
  };
  const hub = await createHub(openSqliteStore(null), ports);
  const verdicts = await fillDemo(hub, ports);
  const inspector = await createDesk(hub, 'demo-inspector', ids.newId, ports.now);
  await inspector.pull();
  return { hub, ports, verdicts: verdicts ?? [], bugs, inspector, at: new Date(now).toISOString() };
}

const call = (hub: Hub) =>
  createClient<HubApi>((name, input) => hub.call(name, input, { accessToken: null, address: '10.0.0.1' }));

describe.for(['2026-11-25T14:20', '2026-02-22T23:30', '2026-07-06T08:31'])('a hub filled at %s', (local) => {
  let hub: Hub;
  let verdicts: SeededVerdict[];
  let bugs: string[];
  let inspector: TestDesk;
  let at: string;
  beforeAll(async () => {
    ({ hub, verdicts, bugs, inspector, at } = await filledHub(local));
  }, 60_000);
  afterAll(() => hub.close());

  test('has applied every operation', () => {
    expect(verdicts.length).toBeGreaterThan(1_500);
    expect(verdicts.filter(({ verdict }) => verdict !== 'applied')).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test('shows issues in every state and lamps of every colour', () => {
    const issues = inspector.rows('issue');
    expect(issues.length).toBeGreaterThan(240);
    expect(new Set(issues.map(({ state }) => state))).toEqual(new Set(issueStates));
    const open = issues.filter(({ state }) => isOpen(state));
    expect(new Set(open.map((issue) => lampOf(issue, at)))).toEqual(new Set(lamps));
    expect(open.filter((issue) => lampOf(issue, at) === 'flash').length).toBeLessThan(open.length / 4);
  });

  test('let the fast channel route at once and the rest wait for the dispatcher', () => {
    const issues = inspector.rows('issue');
    const events = inspector.rows('issue_event');
    const automatic = new Set(
      events
        .filter((event) => event.command === 'dispatch' && event.actorId === null)
        .map((event) => event.issueId),
    );
    expect(automatic.size).toBeGreaterThan(40);
    expect(issues.filter((issue) => automatic.has(issue.id) && issue.channel !== 'fast')).toEqual([]);
    const numbers = issues.flatMap(({ issueNo }) => issueNo ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('is filled once, offers its people, and takes their password', async () => {
  const { hub, ports } = await filledHub('2026-11-25T14:20');
  const { head } = await hub.health();
  expect(await fillDemo(hub, ports)).toBeNull();
  expect((await hub.health()).head).toBe(head);

  const { district, people } = await call(hub)('accounts.listDemo', {});
  expect(district).toBe('示例区');
  expect(people).toHaveLength(25);
  expect(people[0]).toEqual({
    account: 'demo-commissioner-a',
    name: '演示账号甲',
    title: '服务企业专员',
    role: 'commissioner',
  });
  const { person } = await call(hub)('accounts.signIn', {
    account: 'demo-finance',
    password: 'demo-district',
    deviceId: null,
  });
  expect(person.name).toBe('演示账号丁');
  await hub.close();
}, 60_000);

test('a hub that holds anything stays as it is', async () => {
  const ids = countingIds();
  const ports = {
    now: () => Date.parse('2026-11-25T14:20:00+08:00'),
    ...ids,
    isDemo: true,
    onBug: () => undefined,
    later: () => undefined,
    pause: async () => undefined,
  };
  const hub = await createHub(openSqliteStore(null), ports);
  await hub.seed((seeder) =>
    seeder.insertRows('org_unit', [
      {
        id: 'unit-x',
        name: '某单位',
        kind: 'city',
        districtCode: null,
        aliases: [],
        validFrom: null,
        validTo: null,
      },
    ]),
  );
  expect(await fillDemo(hub, ports)).toBeNull();
  expect(await call(hub)('accounts.listDemo', {})).toEqual({ district: '', people: [] });
  await hub.close();
});
