import { expect, test } from 'vitest';
import type { CommandName } from '#shared/workflow/commands.ts';
import { firm, issue } from '../support/records.ts';
import { type Story, startStory } from '../support/story.ts';

const called = { isContacted: true, satisfaction: 'satisfied', firmComment: '' };

/** A normal-channel issue that waits for the dispatcher. */
async function submitted(story: Story) {
  const lin = await story.deskOf('lin');
  const normal = firm({ chainCode: null, chainRole: null });
  await lin.push(
    lin.makeNew('enterprise', 'firm', normal),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  );
  await lin.pull();
  const dispatcher = await story.deskOf('dispatcher');
  await dispatcher.pull();
  return { lin, dispatcher };
}

/** An issue that waits for the callback. */
async function awaitingCallback(story: Story) {
  const { dispatcher } = await submitted(story);
  await dispatcher.step('issue', 'accept', { note: '' });
  await dispatcher.pull();
  const receivers = { leadUnitId: null, panelCode: 'finance', assistUnitIds: [] };
  await dispatcher.step('issue', 'dispatch', { ...receivers, note: '' });
  const handler = await story.deskOf('handler');
  await handler.pull();
  await handler.step('issue', 'sign', { committedOn: '2026-11-30', note: '' });
  await handler.pull();
  await handler.step('issue', 'reply', { reply: '已答复', resolution: 'solved' });
  const head = await story.deskOf('head');
  await head.pull();
  await head.step('issue', 'endorse_reply', { note: '' });
  await dispatcher.pull();
  await dispatcher.step('issue', 'approve_reply', { note: '' });
}

test('the normal channel waits for a dispatcher', async () => {
  const { lin } = await submitted(await startStory());
  expect(lin.rows('issue')[0]).toMatchObject({
    state: 'submitted',
    rev: 1,
    channel: 'normal',
    panelCode: null,
  });
});

test('a step on a state that has moved is stale, and says who moved it and where', async () => {
  const story = await startStory();
  const { dispatcher } = await submitted(story);
  const second = await story.deskOf('dispatcher');
  await second.pull();
  expect(await dispatcher.step('issue', 'accept', { note: '' })).toMatchObject({ verdict: 'applied' });
  expect(await second.step('issue', 'return_for_info', { note: '缺材料' })).toMatchObject({
    verdict: 'refused',
    code: 'stale_step',
    params: { actor: 'name of dispatcher', state: 'accepted' },
  });
});

test('a step that the state does not know is illegal', async () => {
  const { dispatcher } = await submitted(await startStory());
  const receivers = { leadUnitId: 'unit-finance', panelCode: null, assistUnitIds: [] };
  expect(await dispatcher.step('issue', 'dispatch', { ...receivers, note: '' })).toMatchObject({
    verdict: 'refused',
    code: 'illegal_step',
    params: { state: 'submitted' },
  });
});

test('someone who may not see the issue learns nothing of it', async () => {
  const story = await startStory();
  await submitted(story);
  const yu = await story.deskOf('yu');
  const stale = yu.makeCommand('issue', 'accept', { state: 'submitted', rev: 7 }, { note: '' });
  expect(await yu.push(stale)).toMatchObject([
    { verdict: 'refused', code: 'not_your_step', params: {}, seq: 0 },
  ]);
});

test('an issue that is not there and one that is hidden get the same answer, whoever asks', async () => {
  const story = await startStory();
  await submitted(story);
  const answers = async (account: string, name: CommandName, args: object) => {
    const desk = await story.deskOf(account);
    const asked = ['issue', 'nothing'].map((pk) =>
      desk.makeCommand(pk, name, { state: 'submitted', rev: 1 }, args),
    );
    const verdicts = await desk.push(...asked);
    return verdicts.map(({ id, ...answer }) => answer);
  };
  const refusal = { verdict: 'refused', code: 'not_your_step', params: {}, seq: 0 };
  const hold = { verdict: 'held', code: 'held', params: { why: 'missing' }, seq: 0 };
  // A handler never accepts; one of another unit signs, and the issue may still be on its way.
  expect(await answers('handler', 'accept', { note: '' })).toEqual([refusal, refusal]);
  expect(await answers('handler', 'sign', { committedOn: '2026-11-30', note: '' })).toEqual([hold, hold]);
  // A commissioner of another district may submit, but not accept; arguments that cannot be read change nothing.
  expect(await answers('yu', 'accept', {})).toEqual([refusal, refusal]);
  expect(await answers('yu', 'submit', {})).toEqual([hold, hold]);
});

test('what a step asks for is looked at only after the right to take it', async () => {
  const story = await startStory();
  const { lin, dispatcher } = await submitted(story);
  const nameless = { state: 'submitted', rev: 1 } as const;
  expect(await lin.push(lin.makeCommand('issue', 'return_for_info', nameless, {}))).toMatchObject([
    { verdict: 'refused', code: 'not_your_step' },
  ]);
  expect(
    await dispatcher.push(dispatcher.makeCommand('issue', 'return_for_info', nameless, {})),
  ).toMatchObject([{ verdict: 'held', params: { why: 'invalid' } }]);
});

test('a dispatch to a panel names its lead unit; one to nobody known is held', async () => {
  const story = await startStory();
  const { dispatcher } = await submitted(story);
  await dispatcher.step('issue', 'accept', { note: '' });
  await dispatcher.pull();
  const nobody = { leadUnitId: null, panelCode: null, assistUnitIds: [] };
  expect(await dispatcher.step('issue', 'dispatch', { ...nobody, note: '' })).toMatchObject({
    code: 'guard_hasReceiver',
  });
  expect(
    await dispatcher.step('issue', 'dispatch', { ...nobody, leadUnitId: 'unit-moon', note: '' }),
  ).toMatchObject({
    verdict: 'held',
    params: { why: 'invalid' },
  });
  expect(
    await dispatcher.step('issue', 'dispatch', { ...nobody, panelCode: 'finance', note: '' }),
  ).toMatchObject({
    verdict: 'applied',
  });
  await dispatcher.pull();
  expect(dispatcher.rows('issue')[0]).toMatchObject({ panelCode: 'finance', leadUnitId: 'unit-finance' });
});

test('whoever handled the issue, or sits in that unit, cannot make the callback', async () => {
  const story = await startStory();
  await awaitingCallback(story);
  const ofUnit = await story.deskOf('caller-of-unit');
  await ofUnit.pull();
  expect(await ofUnit.step('issue', 'close', called)).toMatchObject({
    verdict: 'refused',
    code: 'guard_isIndependent',
  });
  const caller = await story.deskOf('caller');
  await caller.pull();
  expect(await caller.step('issue', 'close', called)).toMatchObject({ verdict: 'applied' });
});

test('a redo goes back to the handler and is counted', async () => {
  const story = await startStory();
  await awaitingCallback(story);
  const caller = await story.deskOf('caller');
  await caller.pull();
  const unsolved = { ...called, satisfaction: 'unsatisfied', note: '企业说没解决' };
  expect(await caller.step('issue', 'redo', unsolved)).toMatchObject({ verdict: 'applied' });
  await caller.pull();
  expect(caller.rows('issue')[0]).toMatchObject({
    state: 'in_progress',
    redoCount: 1,
    isSolvedByFirm: false,
  });
});

test('progress written offline is judged again from where the issue is now', async () => {
  const story = await startStory();
  await awaitingCallback(story);
  const handler = await story.deskOf('handler');
  await handler.pull();
  const late = handler.makeCommand('issue', 'progress', { state: 'in_progress', rev: 4 }, { note: '补充' });
  expect(await handler.push(late)).toMatchObject([{ code: 'illegal_step', params: { state: 'callback' } }]);
  const caller = await story.deskOf('caller');
  await caller.pull();
  await caller.step('issue', 'redo', { ...called, note: '再办' });
  const later = handler.makeCommand('issue', 'progress', { state: 'in_progress', rev: 4 }, { note: '补充' });
  expect(await handler.push(later)).toMatchObject([{ verdict: 'applied' }]);
});

test('a submission from before the commissioner was moved still counts', async () => {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  const ops = [
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('issue', 'issue', issue('firm')),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  ];
  story.clock.now += 60_000;
  await story.hub.seed((seeder) => seeder.changeGrants('lin', [], new Date(story.clock.now).toISOString()));
  expect((await lin.push(...ops)).map((verdict) => verdict.verdict)).toEqual([
    'applied',
    'applied',
    'applied',
  ]);
});

test('numbers count per district and year', async () => {
  const story = await startStory();
  await submitted(story);
  story.clock.now = Date.parse('2026-12-31T16:30:00Z');
  const next = await story.deskOf('lin');
  await next.push(
    next.makeNew('issue', 'next-year', issue('firm')),
    next.makeCommand('next-year', 'submit', { state: 'draft', rev: 0 }),
  );
  await next.pull();
  expect(next.rows('issue').map((row) => row.issueNo)).toEqual([
    'SQ-370699-2026-000001',
    'SQ-370699-2027-000001',
  ]);
});

test('a reminder or a note in between makes nobody’s reply stale; a step that moved the issue does', async () => {
  const story = await startStory();
  const { dispatcher } = await submitted(story);
  await dispatcher.pull();
  const seen = { state: 'submitted', rev: 1 } as const;
  expect(await dispatcher.step('issue', 'urge', { note: '请尽快' })).toMatchObject({ verdict: 'applied' });
  const accept = dispatcher.makeCommand('issue', 'accept', seen, { note: '' });
  expect(await dispatcher.push(accept)).toMatchObject([{ verdict: 'applied' }]);
  const again = dispatcher.makeCommand('issue', 'merge', seen, { mainIssueId: 'other', note: '' });
  expect(await dispatcher.push(again)).toMatchObject([
    { verdict: 'refused', code: 'stale_step', params: { state: 'accepted' } },
  ]);
});

test('a supervision notice gets a number of its own, counted per district and year', async () => {
  const story = await startStory();
  const { lin, dispatcher } = await submitted(story);
  await dispatcher.pull();
  const notice = { note: '请书面说明', taskDueOn: '2026-12-01' };
  await dispatcher.step('issue', 'supervise', notice);
  await dispatcher.pull();
  await dispatcher.step('issue', 'supervise', notice);
  await lin.pull();
  expect(lin.rows('issue')[0]?.oversight.map(({ no }) => no)).toEqual([
    'DB-370699-2026-000001',
    'DB-370699-2026-000002',
  ]);
  const [first] = lin.rows('issue_event').filter(({ command }) => command === 'supervise');
  expect(first?.args).toMatchObject({ documentNo: expect.stringMatching(/^DB-370699-2026-/u) });
});

test('an issue that is merged must name one that is worked on; it stays with its history', async () => {
  const story = await startStory();
  const { lin, dispatcher } = await submitted(story);
  const nowhere = dispatcher.makeCommand(
    'issue',
    'merge',
    { state: 'submitted', rev: 1 },
    { mainIssueId: 'gone', note: '' },
  );
  expect(await dispatcher.push(nowhere)).toMatchObject([{ verdict: 'held', params: { why: 'invalid' } }]);
  const main = lin.makeNew('issue', 'main', issue('firm'));
  await lin.push(main, lin.makeCommand('main', 'submit', { state: 'draft', rev: 0 }));
  const mainIssueId = main.pk;
  await dispatcher.pull();
  expect(await dispatcher.step('issue', 'merge', { mainIssueId, note: '同一问题' })).toMatchObject({
    verdict: 'applied',
  });
  await lin.pull();
  const merged = lin.rows('issue').find(({ state }) => state === 'merged');
  expect(merged).toMatchObject({ mergedIntoId: mainIssueId, issueNo: 'SQ-370699-2026-000001' });
  const ofMerged = lin.rows('issue_event').filter(({ issueId }) => issueId === merged?.id);
  expect(ofMerged.map(({ command }) => command).toSorted()).toEqual(['merge', 'submit']);
});

test('two redos escalate an issue by rule', async () => {
  const story = await startStory();
  await awaitingCallback(story);
  const again = { ...called, satisfaction: 'unsatisfied', note: '没有解决' };
  const [caller, handler, head, dispatcher] = await Promise.all(
    ['caller', 'handler', 'head', 'dispatcher'].map((who) => story.deskOf(who)),
  );
  const take = async (
    desk: typeof caller,
    name: Parameters<NonNullable<typeof desk>['step']>[1],
    args: object,
  ) => {
    await desk?.pull();
    expect(await desk?.step('issue', name, args)).toMatchObject({ verdict: 'applied' });
  };
  await take(caller, 'redo', again);
  await take(handler, 'reply', { reply: '再次答复', resolution: 'solved' });
  await take(head, 'endorse_reply', { note: '' });
  await take(dispatcher, 'approve_reply', { note: '' });
  await take(caller, 'redo', again);
  await dispatcher?.pull();
  expect(dispatcher?.rows('issue')[0]).toMatchObject({ redoCount: 2, escalationLevel: 1 });
  const events = dispatcher?.rows('issue_event').toSorted((a, b) => a.rev - b.rev) ?? [];
  expect(events.at(-1)).toMatchObject({ command: 'escalate', actorId: null, note: 'redone' });
});
