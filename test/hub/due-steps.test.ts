import { expect, test } from 'vitest';
import { startDueSteps } from '#hub/due-steps.ts';
import { must } from '#shared/assert.ts';
import { manualTime } from '../support/manual-time.ts';
import { openStoryStore } from './support/engine.ts';
import { firm, issue } from './support/records.ts';
import { temporaryFolder } from './support/store-of.ts';
import { startStory, tuesday } from './support/story.ts';

const day = 86_400_000;

/** An issue of the normal channel that the hub received on a Tuesday morning, and a clock that can be turned. */
async function office() {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  const normal = firm({ chainCode: null, chainRole: null });
  const made = lin.makeNew('enterprise', 'firm', normal);
  await lin.push(
    made,
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  const time = manualTime(tuesday);
  const store = await openStoryStore(dataDir);
  const bugs: unknown[] = [];
  const end = startDueSteps(store, story.hub, {
    ...time,
    onBug: (_name, error) => bugs.push(error),
  });
  const pass = async (milliseconds: number) => {
    time.pass(milliseconds);
    story.clock.now = Math.max(story.clock.now, time.now());
    for (let turn = 0; turn < 60; turn += 1)
      await store.read((db) => db.selectFrom('hub_shard').select('head').execute());
  };
  const shown = async () => {
    await lin.pull();
    return must(lin.rows('issue')[0], 'it was pushed');
  };
  const close = async () => {
    expect(bugs).toEqual([]);
    await end();
    await store.close();
    await story.hub.close();
  };
  return { ...story, lin, made, pass, shown, close };
}

test('three working days overdue write one numbered notice and escalate, once for each limit', async () => {
  const { pass, shown, close } = await office();
  await pass(60_000);
  expect(await shown()).toMatchObject({ state: 'submitted', oversight: [], escalationLevel: 0 });
  await pass(8 * day);
  await pass(60_000);
  expect(await shown()).toMatchObject({
    escalationLevel: 1,
    oversight: [{ kind: 'notice', byId: null, no: 'DB-370699-2026-000001', note: 'overdue' }],
  });
  await pass(day);
  await pass(60_000);
  expect((await shown()).oversight).toHaveLength(1);
  await close();
});

test('a hold that has run out resumes by itself, and the clock goes on', async () => {
  const { pass, shown, deskOf, close } = await office();
  const take = async (who: string, name: Parameters<typeof step>[1], args: object) => {
    const desk = await deskOf(who);
    await desk.pull();
    expect(await desk.step('issue', name, args)).toMatchObject({ verdict: 'applied' });
  };
  const { step } = await deskOf('dispatcher');
  await take('dispatcher', 'accept', { note: '' });
  const receivers = { leadUnitId: 'unit-finance', panelCode: null, assistUnitIds: [] };
  await take('dispatcher', 'dispatch', { ...receivers, note: '' });
  await take('handler', 'sign', { committedOn: '2026-12-10', note: '' });
  await take('head', 'hold', { holdReason: 'firm_material', holdUntil: '2026-11-27', note: '等材料' });
  expect(await shown()).toMatchObject({ state: 'on_hold', dueAt: null });
  await pass(3 * day);
  await pass(60_000);
  expect((await shown()).state).toBe('on_hold');
  await pass(day);
  await pass(60_000);
  const resumed = await shown();
  expect(resumed).toMatchObject({ state: 'in_progress', holdUntil: null });
  expect(resumed.dueAt).not.toBeNull();
  expect(resumed.pauses[0]?.to).not.toBeNull();
  await close();
});

test('a firm that joins a chain takes its open issues to the fast channel, and the day it leaves takes them back', async () => {
  const { lin, made, pass, shown, close } = await office();
  await pass(60_000);
  const { finalDueOn } = await shown();
  const until = { to: '2026-11-26', base: made.id };
  await lin.push(
    lin.makeSet('enterprise', 'firm', {
      doublingFrom: { to: '2026-11-01', base: made.id },
      doublingTo: until,
    }),
  );
  await pass(60_000);
  const fast = await shown();
  expect(fast).toMatchObject({
    channel: 'fast',
    isDoubling: true,
    channelChanges: [{ from: 'normal', to: 'fast' }],
  });
  expect(String(fast.finalDueOn) < String(finalDueOn)).toBe(true);
  await pass(3 * day);
  await pass(60_000);
  expect(await shown()).toMatchObject({ channel: 'normal', isDoubling: false, finalDueOn });
  await close();
});

test('a defect in the steps of one issue leaves the others theirs, and is mended with the next day', async () => {
  const { lin, pass, bugs: told, breakNextId, close } = await office();
  await lin.push(
    lin.makeNew('issue', 'second', issue('firm')),
    lin.makeCommand('second', 'submit', { state: 'draft', rev: 0 }),
  );
  await pass(60_000);
  const levels = async () => {
    await lin.pull();
    return lin.rows('issue').map(({ escalationLevel }) => escalationLevel);
  };
  await pass(8 * day);
  breakNextId();
  await pass(60_000);
  expect((await levels()).sort()).toEqual([0, 1]);
  expect(told).toEqual([expect.stringContaining('due steps')]);
  await pass(day);
  await pass(60_000);
  expect(await levels()).toEqual([1, 1]);
  await close();
});

test('a calendar that arrives recounts the limits of open issues and says so in their history', async () => {
  const { deskOf, lin, pass, shown, close } = await office();
  await pass(60_000);
  const before = await shown();
  const admin = await deskOf('admin');
  const arrived = admin.makeNew('workday_calendar', 'y2026', {
    year: 2026,
    off: ['2026-11-25', '2026-11-26'],
    work: [],
    source: '临时调整通知',
    broughtById: 'admin',
    broughtAt: '2026-11-24T01:00:00.000Z',
  });
  expect(await admin.push(arrived)).toMatchObject([{ verdict: 'applied' }]);
  await pass(60_000);
  const after = await shown();
  expect([before.dueAt, after.dueAt]).toEqual(['2026-11-25T09:30:00.000Z', '2026-11-27T09:30:00.000Z']);
  const recounts = () => lin.rows('issue_event').filter(({ command }) => command === 'recount');
  expect(recounts()).toMatchObject([{ actorId: null }]);
  await pass(60_000);
  await pass(day);
  await shown();
  expect(recounts()).toHaveLength(1);
  await close();
});
