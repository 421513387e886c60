import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const overdue = { name: '金融超期', screen: 'issues' as const, search: { panel: 'finance', lamp: 'red' } };
const forMe = { ...overdue, isShared: false, districtCode: null };

async function office() {
  const { laptop, network, time } = await openOffice();
  const sitDown = async (account: string) => {
    const desk = laptop().at(account);
    await desk('session.signInDemo', { account });
    await desk('sync.now', {});
    return desk;
  };
  return { sitDown, network, time };
}

it('keeps a view for its owner alone, without a network too, takes it away and brings it back', async () => {
  const { sitDown, network, time } = await office();
  const lin = await sitDown('lin');
  network.isUp = false;
  await lin('views.keep', forMe);
  const [kept] = (await lin('views.list', {})).views;
  expect(kept).toMatchObject({ ...overdue, isMine: true, ownerName: 'name of lin' });
  const viewKey = kept?.viewKey ?? '';
  time.pass(1_000);
  await lin('views.remove', { viewKey, isRemoved: true });
  time.pass(1_000);
  expect((await lin('views.list', {})).views).toEqual([]);
  await lin('views.remove', { viewKey, isRemoved: false });
  network.isUp = true;
  await lin('sync.now', {});
  expect((await lin('views.list', {})).views).toHaveLength(1);
  const mu = await sitDown('mu');
  expect((await mu('views.list', {})).views).toEqual([]);
  expect(await refusalOf(mu('views.remove', { viewKey, isRemoved: true }))).toEqual({ code: 'not_found' });
});

it('lets a supervisor share a view with the district, and nobody else', async () => {
  const { sitDown } = await office();
  const dispatcher = await sitDown('dispatcher');
  const shared = { ...overdue, isShared: true, districtCode: '370699' };
  expect(await refusalOf(dispatcher('views.keep', { ...shared, districtCode: null }))).toEqual({
    code: 'not_allowed',
  });
  await dispatcher('views.keep', shared);
  await dispatcher('sync.now', {});
  const lin = await sitDown('lin');
  expect((await lin('views.list', {})).views).toMatchObject([
    { name: '金融超期', isMine: false, ownerName: 'name of dispatcher' },
  ]);
  const yu = await sitDown('yu');
  expect((await yu('views.list', {})).views).toEqual([]);
  expect(await refusalOf(lin('views.keep', shared))).toEqual({ code: 'not_allowed' });
});
