import { expect, it } from 'vitest';
import { everyIssue } from '#shared/contract/app/issues.ts';
import { openOffice } from '../support/office.ts';
import { typeVisit } from '../support/typed-visit.ts';

async function worked() {
  const { laptop, addFirm, time, story } = await openOffice();
  const pass = (): void => {
    time.pass(60_000);
    story.clock.now += 60_000;
  };
  await addFirm('firm-1', { chainCode: null, chainRole: null, commissionerId: 'lin' });
  const sitDown = async (account: string) => {
    const desk = laptop().at(account);
    await desk('session.signInDemo', { account });
    await desk('sync.now', {});
    await desk('inbox.list', {});
    return desk;
  };
  const lin = await sitDown('lin');
  const dispatcher = await sitDown('dispatcher');
  const mu = await sitDown('mu');
  pass();
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  await lin('sync.now', {});
  pass();
  await dispatcher('sync.now', {});
  return { lin, dispatcher, mu, pass };
}

it('tells whom an issue waits for, and whoever reported it what others did; one’s own steps are no news', async () => {
  const { lin, dispatcher, mu, pass } = await worked();
  expect((await lin('inbox.list', {})).entries).toEqual([]);
  expect((await dispatcher('inbox.list', {})).entries).toMatchObject([
    { count: 1, isMine: true, latest: { command: 'submit', actorName: 'name of lin' } },
  ]);
  const { rows } = await dispatcher('issues.list', { filter: everyIssue, after: null, limit: 1 });
  const { id = '', state = 'submitted', rev = 0 } = rows[0] ?? {};
  await dispatcher('issues.command', {
    id,
    name: 'return_for_info',
    expect: { state, rev },
    args: { note: '请补充贷款合同' },
  });
  pass();
  await lin('sync.now', {});
  expect((await lin('inbox.list', {})).entries).toMatchObject([
    { issue: { id }, count: 1, isMine: true, latest: { command: 'return_for_info', note: '请补充贷款合同' } },
  ]);
  await mu('sync.now', {});
  expect((await mu('inbox.list', {})).entries).toEqual([]);
});

it('forgets what was seen, and says only what came after', async () => {
  const { dispatcher } = await worked();
  const [entry] = (await dispatcher('inbox.list', {})).entries;
  await dispatcher('inbox.see', { issueIds: [entry?.issue.id ?? ''] });
  expect((await dispatcher('inbox.list', {})).entries).toEqual([]);
});

it('counts nothing as news that had happened before the laptop held it', async () => {
  const { laptop, addFirm, time } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  await lin('sync.now', {});
  time.pass(60_000);
  const dispatcher = desk.at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  await dispatcher('sync.now', {});
  expect((await dispatcher('inbox.list', {})).entries).toEqual([]);
});
