import { expect, it } from 'vitest';
import { here, there } from '../../../hub/support/people.ts';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

const november = { from: '2026-11-01', to: '2026-11-30', districtCode: null, grouping: 'category' } as const;

it('counts a visit of this laptop at once, and tells each person only of themselves unless they supervise', async () => {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  network.isUp = false;
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  const offline = await lin('statistics.reckon', november);
  expect(offline.figures).toContainEqual({ kind: 'count', id: 'visits', value: 1 });
  expect(offline.figures).toContainEqual({ kind: 'count', id: 'issues_raised', value: 1 });
  expect(offline.groups.map(({ key }) => key)).toEqual(['FIN']);
  expect(offline.workloads).toMatchObject([{ personId: 'lin', visits: 1, raised: 1 }]);

  network.isUp = true;
  await lin('sync.now', {});
  const dispatcher = desk.at('dispatcher');
  await dispatcher('session.signInDemo', { account: 'dispatcher' });
  await dispatcher('sync.now', {});
  const { figures, workloads } = await dispatcher('statistics.reckon', {
    ...november,
    districtCode: here,
  });
  expect(figures).toEqual((await lin('statistics.reckon', november)).figures);
  expect(workloads).toMatchObject([{ personId: 'lin', firms: 1, visits: 1, raised: 1, handling: 0 }]);
  const all = await dispatcher('statistics.reckon', november);
  expect(all.workloads).toEqual(workloads);
  const elsewhere = await dispatcher('statistics.reckon', { ...november, districtCode: there });
  expect(elsewhere.workloads).toEqual([]);
  expect(elsewhere.figures).toContainEqual({ kind: 'count', id: 'visits', value: 0 });
});

it('names the field when a period ends before it begins', async () => {
  const { laptop } = await openOffice();
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  const asked = lin('statistics.reckon', { ...november, to: '2026-10-01' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'invalid_input', fields: [{ path: 'to' }] });
});
