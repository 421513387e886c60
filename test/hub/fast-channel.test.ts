import { expect, test } from 'vitest';
import { firm, issue, visit } from './support/records.ts';
import { startStory } from './support/story.ts';

test('a chain firm’s issue travels from the visit to the callback on the fast channel', async () => {
  const { deskOf, clock, bugs } = await startStory();
  const lin = await deskOf('lin');
  const submitted = [
    lin.makeNew('enterprise', 'firm', firm()),
    lin.makeNew('visit', 'visit', visit('firm')),
    lin.makeNew(
      'issue',
      'issue',
      issue('firm', { visitId: 'visit', issueNo: 'mine', state: 'closed_solved' }),
    ),
    lin.makeCommand('issue', 'submit', { state: 'draft', rev: 0 }),
  ];
  const verdicts = await lin.push(...submitted);
  expect(verdicts.map((verdict) => verdict.verdict)).toEqual(['applied', 'applied', 'applied', 'applied']);
  expect(bugs).toEqual([]);

  await lin.pull();
  expect(lin.rows('visit')[0]?.visitNo).toBe('ZF-370699-2026-000001');
  expect(lin.rows('issue')[0]).toMatchObject({
    issueNo: 'SQ-370699-2026-000001',
    channel: 'fast',
    state: 'dispatched',
    rev: 3,
    panelCode: 'finance',
    leadUnitId: 'unit-finance',
    enterpriseName: '示例机械公司',
    receivedAt: '2026-11-24T01:00:00.000Z',
    dueAt: '2026-11-25T09:30:00.000Z',
    finalDueOn: '2026-12-01',
  });

  clock.now += 3_600_000;
  const handler = await deskOf('handler');
  await handler.pull();
  await handler.step('issue', 'sign', { committedOn: '2026-11-30', note: '' });
  await handler.pull();
  await handler.step('issue', 'progress', { note: '已联系银行' });
  await handler.pull();
  await handler.step('issue', 'reply', { reply: '已续贷', resolution: 'solved' });
  await handler.pull();
  expect(await handler.step('issue', 'approve_reply', { note: '' })).toMatchObject({ code: 'not_your_step' });

  const head = await deskOf('head');
  await head.pull();
  expect(await head.step('issue', 'endorse_reply', { note: '' })).toMatchObject({ verdict: 'applied' });
  const dispatcher = await deskOf('dispatcher');
  await dispatcher.pull();
  await dispatcher.step('issue', 'approve_reply', { note: '' });

  const call = { isContacted: true, satisfaction: 'satisfied', firmComment: '很好' };
  const caller = await deskOf('caller');
  await caller.pull();
  expect(await caller.step('issue', 'close', call)).toMatchObject({ verdict: 'applied' });

  await lin.pull();
  expect(lin.rows('issue')[0]).toMatchObject({
    state: 'closed_solved',
    handlerId: 'handler',
    closedById: 'caller',
    isSolvedByFirm: true,
    dueAt: null,
    rev: 9,
  });
  const events = lin.rows('issue_event').toSorted((a, b) => a.rev - b.rev);
  expect(events.map((event) => [event.rev, event.command, event.actorId])).toEqual([
    [1, 'submit', 'lin'],
    [2, 'accept', null],
    [3, 'dispatch', null],
    [4, 'sign', 'handler'],
    [5, 'progress', 'handler'],
    [6, 'reply', 'handler'],
    [7, 'endorse_reply', 'head'],
    [8, 'approve_reply', 'dispatcher'],
    [9, 'close', 'caller'],
  ]);
});
