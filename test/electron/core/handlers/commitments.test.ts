import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

async function promised() {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1');
  const sitDown = async (account: string) => {
    const desk = laptop().at(account);
    await desk('session.signInDemo', { account });
    await desk('sync.now', {});
    return desk;
  };
  const lin = await sitDown('lin');
  const draft = await typeVisit(lin, 'firm-1', {
    commitments: [
      { text: ' 把指南发给企业 ', dueOn: '2026-11-30' },
      { text: '', dueOn: '' },
      { text: '约供电公司到现场', dueOn: '' },
    ],
    indicators: { staff: '1,200', orders: '' },
  });
  const visit = await lin('visits.finish', { draftId: draft.id });
  return { lin, visit, sitDown, network };
}

it('makes each line with words a promise to the firm, by its day, and keeps the figures that were said', async () => {
  const { lin, visit } = await promised();
  expect(visit.indicators).toEqual({ staff: '1200' });
  const { rows } = await lin('commitments.list', { enterpriseId: null });
  expect(rows).toMatchObject([
    { text: '把指南发给企业', dueOn: '2026-11-30', state: 'open', visitId: visit.id, mayClose: true },
    { text: '约供电公司到现场', dueOn: null, madeByName: 'name of lin', syncMark: 'pending' },
  ]);
});

it('writes down what became of a promise, takes that back, and shows it to the colleagues of the firm', async () => {
  const { lin, sitDown } = await promised();
  const idOf = async () => (await lin('commitments.list', { enterpriseId: 'firm-1' })).rows[0]?.id ?? '';
  const id = await idOf();
  expect(await refusalOf(lin('commitments.settle', { id, state: 'dropped', outcome: ' ' }))).toMatchObject({
    fields: [{ path: 'outcome', code: 'required' }],
  });
  await lin('commitments.settle', { id, state: 'kept', outcome: '' });
  expect((await lin('commitments.list', { enterpriseId: null })).rows).toHaveLength(1);
  await lin('commitments.settle', { id, state: 'open', outcome: '' });
  await lin('commitments.settle', { id, state: 'dropped', outcome: '供电公司改期' });
  await lin('sync.now', {});

  const dispatcher = await sitDown('dispatcher');
  const seen = (await dispatcher('commitments.list', { enterpriseId: 'firm-1' })).rows;
  expect(seen.find((row) => row.id === id)).toMatchObject({
    state: 'dropped',
    outcome: '供电公司改期',
    closedOn: expect.any(String),
    mayClose: true,
    receivedAt: expect.any(String),
  });
  const mu = await sitDown('mu');
  expect((await mu('commitments.list', { enterpriseId: 'firm-1' })).rows).toEqual([]);
  expect(await refusalOf(mu('commitments.settle', { id, state: 'kept', outcome: '' }))).toEqual({
    code: 'not_found',
  });
});

it('begins a joint visit with the colleague and their unit in it', async () => {
  const { lin } = await promised();
  const draft = await lin('drafts.create', { enterpriseId: 'firm-1', withPersonId: 'mu' });
  expect(draft).toMatchObject({
    visitType: 'joint',
    coVisitors: [{ name: 'name of mu', unit: '服务单位' }],
  });
});
