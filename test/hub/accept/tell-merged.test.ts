import { expect, test } from 'vitest';
import { idOf } from '../support/names.ts';
import { firm, issue } from '../support/records.ts';
import { startStory } from '../support/story.ts';

test('merged issues hear how their main one ends, also through another one, and when it is opened again', async () => {
  const { hub, deskOf } = await startStory();
  const lin = await deskOf('lin');
  const dispatcher = await deskOf('dispatcher');
  await lin.push(lin.makeNew('enterprise', 'firm', firm({ chainCode: null, chainRole: null })));
  for (const name of ['main', 'second', 'third']) {
    await lin.push(lin.makeNew('issue', name, issue('firm')));
    await lin.push(lin.makeCommand(name, 'submit', { state: 'draft', rev: 0 }));
  }
  const step = async (
    who: typeof lin,
    name: string,
    command: Parameters<typeof lin.step>[1],
    args: object,
  ) => {
    await who.pull();
    expect(await who.step(name, command, args)).toMatchObject({ verdict: 'applied' });
  };
  await step(dispatcher, 'third', 'merge', { mainIssueId: idOf('second'), note: '' });
  await step(dispatcher, 'second', 'merge', { mainIssueId: idOf('main'), note: '' });
  const heard = async (name: string) => {
    await lin.pull();
    return lin
      .rows('issue_event')
      .filter(({ issueId, command }) => issueId === name && command === 'hear_of_main')
      .sort((left, right) => left.rev - right.rev)
      .map(({ args, actorId }) => [args.mainState, actorId]);
  };
  expect([await heard('second'), await heard('third')]).toEqual([[], [['merged', null]]]);

  await step(dispatcher, 'main', 'decline', {
    declineReason: 'handled_elsewhere',
    redirectTo: '市政务服务热线',
    note: '已告知企业',
  });
  await step(dispatcher, 'main', 'reopen', { note: '回头看' });
  expect(await heard('second')).toEqual([
    ['not_accepted', null],
    ['submitted', null],
  ]);
  expect(await heard('third')).toHaveLength(3);
  await lin.pull();
  expect(lin.rows('issue').filter(({ state }) => state === 'merged')).toHaveLength(2);
  await hub.close();
});
