import { expect, it } from 'vitest';
import { everyIssue } from '#shared/contract/app/issues.ts';
import { openOffice } from '../support/office.ts';
import { typeVisit } from '../support/typed-visit.ts';

it('keeps what was typed into a step that needs the hub while there is none', async () => {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  const { id: draftId } = await typeVisit(lin, 'firm-1');
  await lin('visits.finish', { draftId });
  await lin('sync.now', {});

  const dispatcher = desk.at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  await dispatcher('sync.now', {});
  const { rows } = await dispatcher('issues.list', { filter: everyIssue, after: null, limit: 10 });
  const { id = '', state = 'submitted', rev = 0 } = rows[0] ?? {};
  network.isUp = false;
  await dispatcher('sync.now', {});
  const asked = {
    id,
    name: 'return_for_info',
    expect: { state, rev },
    args: { note: '请补充贷款合同' },
  } as const;
  expect(await dispatcher('issues.command', asked)).toMatchObject({ outcome: 'refused', code: 'needs_hub' });
  expect(await dispatcher('issues.getTyped', { id })).toMatchObject([
    { name: 'return_for_info', args: { note: '请补充贷款合同' } },
  ]);
  expect((await dispatcher('sync.status', {})).waiting).toBe(0);

  network.isUp = true;
  await dispatcher('sync.now', {});
  expect(await dispatcher('issues.command', asked)).toMatchObject({ outcome: 'done' });
  expect(await dispatcher('issues.getTyped', { id })).toEqual([]);
});

it('refuses a step that needs the hub while the hub wants a sign-in, and keeps it out of the outbox', async () => {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  await lin('sync.now', {});
  const dispatcher = desk.at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  await dispatcher('sync.now', {});
  const { rows } = await dispatcher('issues.list', { filter: everyIssue, after: null, limit: 10 });
  const { id = '', state = 'submitted', rev = 0 } = rows[0] ?? {};
  network.knowsNobody = true;
  expect((await dispatcher('sync.now', {})).state).toBe('signed_out_of_hub');
  const asked = { id, name: 'return_for_info', expect: { state, rev }, args: { note: '缺合同' } } as const;
  expect(await dispatcher('issues.command', asked)).toMatchObject({
    outcome: 'refused',
    code: 'session_expired',
  });
  expect((await dispatcher('sync.status', {})).waiting).toBe(0);
  expect((await dispatcher('issues.getTyped', { id }))[0]?.args).toEqual({ note: '缺合同' });
});

it('keeps nothing of a step that the screen clears once more after it was done', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('issues.keepTyped', { id: 'issue-1', name: 'progress', args: { note: '写到一半' } });
  expect(await lin('issues.getTyped', { id: 'issue-1' })).toHaveLength(1);
  await lin('issues.keepTyped', { id: 'issue-1', name: 'progress', args: {} });
  expect(await lin('issues.getTyped', { id: 'issue-1' })).toEqual([]);
});

it('tells who was faster when two people take a step at the same time', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const one = laptop();
  const lin = one.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  await lin('sync.now', {});
  const sitDown = async () => {
    const call = laptop().at('dispatcher');
    await call('session.signInDemo', { account: 'dispatcher' });
    await call('sync.now', {});
    return call;
  };
  const [first, second] = [await sitDown(), await sitDown()];
  const { rows } = await first('issues.list', { filter: everyIssue, after: null, limit: 10 });
  const { id = '', state = 'submitted', rev = 0 } = rows[0] ?? {};
  const accept = { id, name: 'accept', expect: { state, rev }, args: { note: '' } } as const;
  expect(await first('issues.command', accept)).toMatchObject({ outcome: 'done' });
  const back = { id, name: 'return_for_info', expect: { state, rev }, args: { note: '缺合同' } } as const;
  expect(await second('issues.command', back)).toEqual({
    outcome: 'refused',
    code: 'stale_step',
    params: { actor: 'name of dispatcher', state: 'accepted' },
  });
  const { pending } = await second('issues.get', { id });
  expect(pending).toMatchObject([{ args: { note: '缺合同' }, refusal: { code: 'stale_step' } }]);
  await second('issues.dismiss', { opId: pending[0]?.opId ?? '' });
  expect((await second('issues.get', { id })).pending).toEqual([]);
});

it('tells whether the firm and the visit of an issue are on this laptop', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const sitDown = async (account: string) => {
    const call = laptop().at(account);
    await call('session.signInDemo', { account });
    await call('sync.now', {});
    return call;
  };
  const held = async (call: Awaited<ReturnType<typeof sitDown>>) => {
    const { rows } = await call('issues.list', { filter: everyIssue, after: null, limit: 10 });
    return (await call('issues.get', { id: rows[0]?.id ?? '' })).holds;
  };
  const lin = await sitDown('lin');
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  await lin('sync.now', {});
  expect(await held(lin)).toEqual({ enterprise: true, visit: true });
  expect(await held(await sitDown('finance-lead'))).toEqual({ enterprise: false, visit: false });
});
