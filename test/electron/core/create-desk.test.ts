import { expect, it } from 'vitest';
import { everyIssue } from '#shared/contract/app/issues.ts';
import { openOffice } from './support/office.ts';
import { typeVisit } from './support/typed-visit.ts';

it('takes a visit from draft to the hub and through to its end, seen by everybody concerned', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const field = laptop();
  const office = laptop();
  const lin = field.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const draft = await typeVisit(lin, 'firm-1');
  const visit = await lin('visits.finish', { draftId: draft.id });
  expect(visit).toMatchObject({ displayNo: 'L-0001', syncMark: 'pending', issueCount: 1 });
  expect(await lin('drafts.list', {})).toEqual([]);
  expect((await lin('sync.status', {})).waiting).toBe(3);

  await lin('sync.now', {});
  const { rows } = await lin('issues.list', { filter: everyIssue, after: null, limit: 10 });
  const issue = rows[0];
  // The firm belongs to a chain: the fast channel has accepted and dispatched by itself.
  expect(issue).toMatchObject({
    state: 'dispatched',
    panelCode: 'finance',
    channel: 'fast',
    syncMark: 'synced',
  });
  expect(issue?.displayNo).toMatch(/^SQ-370699-2026-\d{6}$/);

  const id = issue?.id ?? '';
  const take = async (account: string, name: 'sign' | 'reply' | 'approve_reply' | 'close', args: object) => {
    const call = office.at(account);
    await call('session.signInDemo', { account });
    await call('sync.now', {});
    const { issue: seen, allowed } = await call('issues.get', { id });
    expect(allowed).toContain(name);
    const expectNow = { state: seen.state, rev: seen.rev };
    return call('issues.command', { id, name, expect: expectNow, args: args as Record<string, string> });
  };
  expect(await take('finance-lead', 'sign', { committedOn: '2026-11-30', note: '' })).toMatchObject({
    outcome: 'done',
  });
  expect(await take('finance-lead', 'reply', { reply: '已对接银行', resolution: 'solved' })).toMatchObject({
    outcome: 'done',
  });
  expect(await take('dispatcher', 'approve_reply', { note: '' })).toMatchObject({ outcome: 'done' });
  expect(
    await take('caller', 'close', { isContacted: true, satisfaction: 'satisfied', firmComment: '' }),
  ).toMatchObject({ outcome: 'done' });

  await lin('sync.now', {});
  const { issue: closed, events } = await lin('issues.get', { id });
  expect(closed.state).toBe('closed_solved');
  expect(events.map(({ command }) => command)).toEqual([
    'submit',
    'accept',
    'dispatch',
    'sign',
    'reply',
    'approve_reply',
    'close',
  ]);
  expect([...field.bugs, ...office.bugs]).toEqual([]);
});

it('works offline, is marked as such, and arrives once the hub is back', async () => {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  network.isUp = false;
  expect((await lin('sync.now', {})).state).toBe('offline');

  const draft = await typeVisit(lin, 'firm-1');
  await desk.restart();
  // The core died and came back within one run of the shell: nobody was signed out.
  expect(await lin('drafts.get', { id: draft.id })).toEqual(draft);
  await lin('sync.now', {});
  await lin('visits.finish', { draftId: draft.id });
  const { rows } = await lin('issues.list', { filter: everyIssue, after: null, limit: 10 });
  expect(rows[0]).toMatchObject({
    state: 'submitted',
    enterpriseName: '示例机械公司',
    displayNo: 'L-0002',
    syncMark: 'pending',
  });

  network.isUp = true;
  expect(await lin('sync.now', {})).toMatchObject({ state: 'online', waiting: 0 });
  const { rows: visits } = await lin('visits.list', { enterpriseId: null, text: '', after: null, limit: 10 });
  expect(visits[0]).toMatchObject({ isCapturedOffline: true, syncMark: 'synced' });
  expect(visits[0]?.displayNo).toMatch(/^ZF-/);
});
