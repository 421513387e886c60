import { expect, it } from 'vitest';
import { here } from '../../../hub/support/people.ts';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

const month = { kind: 'month', on: '2026-11-24', districtCode: here, note: '本月以走访为主' } as const;

it('keeps a report as it was submitted, whatever is recorded later', async () => {
  const { laptop, addFirm } = await openOffice();
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
  await dispatcher('reports.submit', month);
  const [waiting] = (await dispatcher('reports.list', {})).reports;
  expect(waiting).toMatchObject({ receivedAt: null, periodFrom: '2026-11-01', periodTo: '2026-11-30' });
  await dispatcher('sync.now', {});
  const [kept] = (await dispatcher('reports.list', {})).reports;
  expect(kept).toMatchObject({ ...waiting, receivedAt: expect.any(String), madeById: 'dispatcher' });
  expect(kept?.sentence).toBe(
    '2026-11-01至2026-11-24，示例区共走访企业 1 家（1 次），收集问题 1 个，其中当场解决 0 个；期间办结 0 个，现挂账 0 个。办结率无可计算的诉求，实际解决率无可计算的诉求，满意率无可计算的诉求，按时办结率无可计算的诉求。',
  );
  expect(kept?.breakdown).toContainEqual({
    by: 'category',
    name: '融资金融',
    figures: expect.arrayContaining([{ kind: 'count', id: 'issues_raised', value: 1 }]),
  });

  await lin('visits.finish', {
    draftId: (await typeVisit(lin, 'firm-1', { issues: [], hasNoIssue: true })).id,
  });
  await lin('sync.now', {});
  await dispatcher('sync.now', {});
  expect((await dispatcher('reports.list', {})).reports).toEqual([kept]);
  await dispatcher('reports.submit', month);
  const reports = (await dispatcher('reports.list', {})).reports;
  expect(reports.map(({ sentence }) => /（(\d+) 次）/.exec(sentence)?.[1])).toEqual(['2', '1']);
  // A commissioner holds a part of the district only, and no report about all of it.
  expect((await lin('reports.list', {})).reports).toEqual([]);
});

it('takes no report of nobody’s, of another district, and of a time to come', async () => {
  const { laptop } = await openOffice();
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  expect(await refusalOf(lin('reports.submit', month))).toEqual({ code: 'not_allowed' });
  const dispatcher = desk.at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  await dispatcher('sync.now', {});
  for (const districtCode of [null, '370602']) {
    const asked = dispatcher('reports.submit', { ...month, districtCode });
    expect(await refusalOf(asked)).toEqual({ code: 'not_allowed' });
  }
  expect(await refusalOf(dispatcher('reports.submit', { ...month, on: '2026-12-24' }))).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'on', code: 'future_day' }],
  });
});

it('submits nothing before everything has arrived', async () => {
  const { laptop, network } = await openOffice();
  const dispatcher = laptop().at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  network.isUp = false;
  await dispatcher('sync.now', {});
  const { isFirstSyncDone } = await dispatcher('sync.status', {});
  const refusal = await refusalOf(dispatcher('reports.submit', month));
  expect([isFirstSyncDone, refusal]).toEqual([false, { code: 'not_all_here' }]);
});
